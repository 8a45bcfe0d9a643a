package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.AnswerDistributionFigure;
import org.vpip.reports.section.practice.ChoiceWords;
import org.vpip.reports.section.practice.ShareTable;
import org.vpip.reports.sentence.ReportTexts;

/** A figure of the answers to the items of a scale, or a table of the shares of people with some choices. */
public final class DistributionPresentation extends Presentation<DistributionDetails> {
    public DistributionPresentation() {
        super(DistributionDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<DistributionDetails> finding, ReportTexts sentences) {
        return isShare(finding) ? sayShare(finding, sentences) : sayAnswers(finding.estimate(), sentences);
    }

    private static boolean isShare(DetailedFinding<DistributionDetails> finding) {
        return finding.estimate().unit() == MeasurementUnit.PROPORTION;
    }

    private static String sayShare(DetailedFinding<DistributionDetails> finding, ReportTexts sentences) {
        ItemDistribution item = finding.details().items().get(0);
        return sentences.text(
                "share",
                sentences.name(finding.subject()),
                sentences.wave(finding.subject().waves().get(0)),
                sentences.value(finding.estimate()),
                new ChoiceWords(sentences).say(item.item(), item.choices().get(0)));
    }

    @Override
    protected String certainty(DetailedFinding<DistributionDetails> finding, ReportTexts sentences) {
        return finding.estimate()
                .interval()
                .map(limits -> sentences.text(
                        "certainty",
                        sentences.people(finding.shown()),
                        sentences.interval(
                                finding.estimate(), sentences.numbers().percentRange(limits))))
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<DistributionDetails>> findings, ReportTexts sentences) {
        List<DetailedFinding<DistributionDetails>> shares =
                findings.stream().filter(DistributionPresentation::isShare).toList();
        Stream<ContentBlock> figures = findings.stream()
                .filter(finding ->
                        !isShare(finding) && !finding.details().items().isEmpty())
                .map(finding -> new AnswerDistributionFigure(finding, sentences).figure());
        Stream<ContentBlock> table =
                shares.isEmpty() ? Stream.empty() : Stream.of(new ShareTable(sentences).table(shares));
        return Stream.concat(table, figures).toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<DistributionDetails> finding) {
        json.list("items", finding.details().items(), DistributionPresentation::item);
    }

    private static JsonObject item(ItemDistribution item) {
        JsonObject json = new JsonObject();
        json.put("item", item.item().value());
        json.put("reversed", item.reversed());
        json.put("choices", item.choices());
        if (!item.precision().isExact()) {
            json.put("roundedTo", item.precision().base());
        }
        JsonObject counts = new JsonObject();
        item.waves().forEach(wave -> counts.put(wave.wave().value(), wave.counts()));
        json.put("counts", counts);
        return json;
    }
}
