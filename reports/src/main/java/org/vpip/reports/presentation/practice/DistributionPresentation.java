package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.AnswerDistributionFigure;
import org.vpip.reports.sentence.ReportTexts;

/** A figure of the answers to the items of a scale. */
public final class DistributionPresentation extends Presentation<DistributionDetails> {
    public DistributionPresentation() {
        super(DistributionDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<DistributionDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .filter(finding -> !finding.details().items().isEmpty())
                .<ContentBlock>map(finding -> new AnswerDistributionFigure(finding, sentences).figure())
                .toList();
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
        JsonObject counts = new JsonObject();
        item.waves().forEach(wave -> counts.put(wave.wave().value(), wave.counts()));
        json.put("counts", counts);
        return json;
    }
}
