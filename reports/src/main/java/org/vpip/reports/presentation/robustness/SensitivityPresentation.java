package org.vpip.reports.presentation.robustness;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ConclusionStability;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.robustness.SensitivityTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence on whether the conclusion survives each approach to missing scores, and the tables behind it. */
public final class SensitivityPresentation extends Presentation<SensitivityDetails> {
    public SensitivityPresentation() {
        super(SensitivityDetails.class, Chapter.ROBUSTNESS);
    }

    @Override
    protected String say(DetailedFinding<SensitivityDetails> finding, ReportTexts sentences) {
        SensitivityDetails details = finding.details();
        String stability = sentences.text(
                "sensitivity." + key(details),
                sentences.name(finding.subject()),
                sentences.wholeNumber(details.verdicts().size()));
        return details.tippingPoint()
                .map(tipping -> stability + " " + say(tipping, sentences))
                .orElse(stability);
    }

    private static String key(SensitivityDetails details) {
        if (details.lacking() == 0) {
            return "complete";
        }
        boolean both = details.stability() == ConclusionStability.SAME
                && details.verdicts().size() == 2;
        return both ? "same.both" : details.stability().id();
    }

    private static String say(TippingPoint tipping, ReportTexts sentences) {
        double size = Math.abs(tipping.shift());
        String distance = sentences.text(
                tipping.isBelow() ? "sensitivity.tipping.below" : "sensitivity.tipping.above",
                sentences.wholeNumber(tipping.lacking()),
                sentences.pluralText("change.points", size, sentences.numbers().decimal(size, 2)));
        return tipping.isImpossible() ? distance + " " + sayImpossible(tipping, sentences) : distance;
    }

    /** Returns the sentence about a mean beyond the scale, with enough decimals to show on which side of its end it lies. */
    private static String sayImpossible(TippingPoint tipping, ReportTexts sentences) {
        double lowest = tipping.scale().minimum().orElseThrow();
        double highest = tipping.scale().maximum().orElseThrow();
        double beyond = tipping.isBelow() ? tipping.shifted() - lowest : tipping.shifted() - highest;
        return sentences.text(
                "sensitivity.tipping.impossible",
                sentences.numbers().decimal(tipping.shifted(), DecimalRounding.decimals(beyond, 2)),
                end(lowest, sentences),
                end(highest, sentences));
    }

    /** Returns an end of the scale, with decimals only where it has some. */
    private static String end(double score, ReportTexts sentences) {
        return sentences.numbers().decimal(score, score == Math.rint(score) ? 0 : 2);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<SensitivityDetails>> findings, ReportTexts sentences) {
        SensitivityTables tables = new SensitivityTables(findings, sentences);
        List<ContentBlock> blocks = new ArrayList<>(List.of(tables.approaches()));
        ReportTable tipping = tables.tippingPoints();
        if (!tipping.rows().isEmpty()) {
            blocks.add(tipping);
        }
        return withSentences(findings, sentences, blocks);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<SensitivityDetails> finding) {
        SensitivityDetails details = finding.details();
        json.put("pairs", details.pairs());
        json.put("lacking", details.lacking());
        json.put("conclusion", details.stability().id());
        json.list("approaches", details.approaches(), SensitivityPresentation::approach);
        details.tippingPoint()
                .ifPresent(tipping -> json.put(
                        "tippingPoint",
                        new JsonObject()
                                .put("shift", tipping.shift())
                                .put("lacking", tipping.lacking())
                                .put("change", tipping.change())
                                .put("score", tipping.score())
                                .put("shifted", tipping.shifted())
                                .put("minimum", tipping.scale().minimum())
                                .put("maximum", tipping.scale().maximum())
                                .put("impossible", tipping.isImpossible())
                                .values()));
    }

    private static JsonObject approach(ApproachEstimate estimate) {
        return new JsonObject()
                .put("approach", estimate.approach().id())
                .put("people", estimate.people())
                .put("change", estimate.change())
                .put("low", estimate.interval().map(Interval::low))
                .put("high", estimate.interval().map(Interval::high))
                .put("verdict", estimate.verdict().map(Verdict::id))
                .put("reason", estimate.reason().map(NotEstimableReason::id));
    }
}
