package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.DistributionDetails.ItemDistribution;
import org.vpip.reports.report.AnswersFigure;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.sentence.Sentences;

/** A figure of the answers to the items of a scale. */
final class DistributionPresentation extends Presentation<DistributionDetails> {
    DistributionPresentation() {
        super(DistributionDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<DistributionDetails> finding, Sentences sentences) {
        return sayAnswers(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<DistributionDetails>> findings, Sentences sentences) {
        return findings.stream()
                .filter(finding -> !finding.details().items().isEmpty())
                .<Block>map(finding -> new AnswersFigure(finding, sentences).figure())
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
