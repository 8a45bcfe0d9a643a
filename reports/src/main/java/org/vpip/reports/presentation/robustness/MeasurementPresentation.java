package org.vpip.reports.presentation.robustness;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.RangeEnds;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.WaveAlpha;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.robustness.MeasurementTable;
import org.vpip.reports.sentence.ReportTexts;

/** Sentences and a table of the room for change, the detectable change and reliability. */
public final class MeasurementPresentation extends Presentation<MeasurementDetails> {
    public MeasurementPresentation() {
        super(MeasurementDetails.class, Chapter.ROBUSTNESS);
    }

    @Override
    protected String say(DetailedFinding<MeasurementDetails> finding, ReportTexts sentences) {
        MeasurementDetails details = finding.details();
        return say(
                finding,
                details.detectablePercent().isPresent()
                        ? size("change.of100", details.detectablePercent(), 1, sentences)
                        : size("change.points", details.detectable(), 2, sentences),
                sentences);
    }

    @Override
    protected String sayInUnit(DetailedFinding<MeasurementDetails> finding, ReportTexts sentences) {
        return say(finding, size("change.points", finding.details().detectable(), 2, sentences), sentences);
    }

    private static String say(DetailedFinding<MeasurementDetails> finding, String detectable, ReportTexts sentences) {
        MeasurementDetails details = finding.details();
        String name = sentences.name(finding.subject());
        String first = details.detectable().isPresent()
                ? sentences.text("measurement.detectable", name, sentences.wholeNumber(details.pairs()), detectable)
                : sentences.text("measurement", name, sentences.wholeNumber((long)
                        finding.estimate().value()));
        return details.ends()
                .filter(RangeEnds::isNotable)
                .map(ends -> first + " " + say(ends, sentences))
                .orElse(first);
    }

    /** Returns a change with its unit; blank for none. */
    private static String size(String unit, OptionalDouble change, int decimals, ReportTexts sentences) {
        if (change.isEmpty()) {
            return "";
        }
        double size = change.getAsDouble();
        return sentences.pluralText(unit, size, sentences.numbers().decimal(size, decimals));
    }

    private static String say(RangeEnds ends, ReportTexts sentences) {
        return sentences.text(
                "measurement.ends",
                sentences.numbers().percent(ends.floorShare()),
                sentences.numbers().percent(ends.ceilingShare()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<MeasurementDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, List.of(new MeasurementTable(sentences).table(findings)));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<MeasurementDetails> finding) {
        MeasurementDetails details = finding.details();
        json.put("pairs", details.pairs());
        json.put("detectable", details.detectable());
        json.put("detectablePercent", details.detectablePercent());
        details.ends()
                .ifPresent(ends ->
                        json.put("ends", MeasurementPresentation.ends(ends).values()));
        json.list("alphas", details.alphas(), MeasurementPresentation::alpha);
    }

    private static JsonObject ends(RangeEnds ends) {
        return new JsonObject()
                .put("people", ends.people())
                .put("floor", ends.floor())
                .put("ceiling", ends.ceiling())
                .put("floorShare", ends.floorShare())
                .put("ceilingShare", ends.ceilingShare());
    }

    private static JsonObject alpha(WaveAlpha alpha) {
        return new JsonObject()
                .put("wave", alpha.wave().value())
                .put("people", alpha.people())
                .put("alpha", alpha.alpha());
    }
}
