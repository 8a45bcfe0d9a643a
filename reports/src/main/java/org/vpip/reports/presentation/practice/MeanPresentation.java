package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.MeanTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of mean scores at single waves. */
public final class MeanPresentation extends Presentation<MeanDetails> {
    public MeanPresentation() {
        super(MeanDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<MeanDetails> finding, ReportTexts sentences) {
        String name = sentences.name(finding.subject());
        String wave = sentences.wave(finding.subject().waves().get(0));
        String mean = sentences.value(finding.estimate());
        PossibleScores scores = finding.details().scores();
        return scores.minimum().isPresent() && scores.maximum().isPresent()
                ? sentences.text(
                        "mean.bounded",
                        name,
                        wave,
                        mean,
                        end(scores.minimum(), sentences),
                        end(scores.maximum(), sentences))
                : sentences.text("mean", name, wave, mean);
    }

    /** Returns an end of a scale, with decimals only if it has some. */
    private static String end(OptionalDouble end, ReportTexts sentences) {
        double value = end.orElseThrow();
        return sentences.numbers().decimal(value, value == Math.rint(value) ? 0 : 2);
    }

    @Override
    protected String certainty(DetailedFinding<MeanDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<MeanDetails>> findings, ReportTexts sentences) {
        return List.of(new MeanTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<MeanDetails> finding) {
        MeanDetails details = finding.details();
        json.put("mean", details.moments().mean());
        json.put("sd", details.moments().deviation());
        json.put("minimum", details.scores().minimum());
        json.put("maximum", details.scores().maximum());
    }
}
