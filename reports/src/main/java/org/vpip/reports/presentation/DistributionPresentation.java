package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.DistributionDetails;
import org.vpip.analysis.finding.DistributionDetails.ItemDistribution;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.AnswersFigure;
import org.vpip.reports.report.Block;
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
    protected List<Block> blocks(
            List<DetailedFinding<DistributionDetails>> findings, Audience audience, Sentences sentences) {
        return findings.stream()
                .filter(finding -> !finding.details().items().isEmpty())
                .<Block>map(finding -> new AnswersFigure(finding.estimate(), sentences).figure())
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<DistributionDetails> finding) {
        json.put(
                "items",
                finding.details().items().stream()
                        .map(DistributionPresentation::item)
                        .toList());
    }

    private static Map<String, @Nullable Object> item(ItemDistribution item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("item", item.item().value());
        json.put("reversed", item.reversed());
        json.put("choices", item.choices());
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        item.waves().forEach(wave -> counts.put(wave.wave().value(), wave.counts()));
        json.put("counts", counts);
        return json;
    }
}
