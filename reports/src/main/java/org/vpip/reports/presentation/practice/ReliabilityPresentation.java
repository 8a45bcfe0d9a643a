package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.score.ReliabilityMeasure;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ReliabilityTable;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the reliability of all scales, those without a value included. */
public final class ReliabilityPresentation extends Presentation<ReliabilityDetails> {
    public ReliabilityPresentation() {
        super(ReliabilityDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ReliabilityDetails> finding, ReportTexts sentences) {
        return sentences.text(
                "reliability",
                sentences.name(finding.subject()),
                sentences.wave(finding.subject().waves().get(0)),
                sentences.numbers().decimal(finding.estimate().value(), 2));
    }

    @Override
    protected String certainty(DetailedFinding<ReliabilityDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(Released released, ReportTexts sentences) {
        List<Finding> findings = released.findings().stream()
                .filter(finding -> finding.subject().method().equals(ReliabilityMeasure.DECLARATION))
                .filter(Shown.class::isInstance)
                .map(shown -> ((Shown) shown).finding())
                .toList();
        return findings.isEmpty() ? List.of() : List.of(new ReliabilityTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ReliabilityDetails> finding) {
        ReliabilityDetails details = finding.details();
        json.put("people", details.people());
        json.put("itemCount", details.items().size());
        json.put("alpha", finding.estimate().value());
        json.put("omega", details.omega());
        json.list("items", details.items(), ReliabilityPresentation::item);
    }

    private static JsonObject item(ItemReliability item) {
        return new JsonObject()
                .put("item", item.item().value())
                .put("reversed", item.isReversed())
                .put("itemRest", item.itemRest())
                .put("alphaWithout", item.alphaWithout());
    }
}
