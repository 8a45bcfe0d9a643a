package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.ToolTable;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of what members use, and how much alike. */
final class ConcentrationPresentation extends Presentation<ConcentrationDetails> {
    ConcentrationPresentation() {
        super(ConcentrationDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ConcentrationDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        ConcentrationDetails tools = finding.details();
        return sentences.text(
                "tools",
                sentences.name(estimate.subject()),
                sentences.wave(estimate.subject().waves().get(0)),
                sentences.numbers().plain(estimate.value(), 2),
                sentences.whole(tools.people()),
                sentences.whole(tools.tools().size()));
    }

    @Override
    protected List<Block> blocks(
            List<DetailedFinding<ConcentrationDetails>> findings, Audience audience, Sentences sentences) {
        return List.of(new ToolTable(sentences)
                .table(findings.stream().map(DetailedFinding::estimate).toList()));
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<ConcentrationDetails> finding) {
        ConcentrationDetails tools = finding.details();
        json.put("people", tools.people());
        json.put("users", JsonNumber.of(tools.users()));
        json.put("effectiveNumber", JsonNumber.of(tools.effectiveNumber()));
        json.put("meanSimilarity", JsonNumber.of(tools.meanSimilarity()));
        Map<String, @Nullable Integer> named = new LinkedHashMap<>();
        tools.tools().forEach(tool -> named.put(tool.choice(), JsonNumber.of(tool.people())));
        json.put("tools", named);
    }
}
