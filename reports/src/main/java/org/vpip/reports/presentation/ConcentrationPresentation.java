package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.ConcentrationDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
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
    protected List<Block> blocks(List<DetailedFinding<ConcentrationDetails>> findings, Sentences sentences) {
        return List.of(new ToolTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ConcentrationDetails> finding) {
        ConcentrationDetails tools = finding.details();
        json.put("people", tools.people());
        json.put("users", tools.users());
        json.put("effectiveNumber", tools.effectiveNumber());
        json.put("meanSimilarity", tools.meanSimilarity());
        JsonObject named = new JsonObject();
        tools.tools().forEach(tool -> named.put(tool.choice(), tool.people()));
        json.put("tools", named);
    }
}
