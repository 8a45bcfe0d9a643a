package org.vpip.reports.presentation.practice;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ToolConcentrationTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of the tools that members use and their similarity. */
public final class ConcentrationPresentation extends Presentation<ToolConcentrationDetails> {
    public ConcentrationPresentation() {
        super(ToolConcentrationDetails.class, Chapter.PRACTICE);
    }

    @Override
    protected String say(DetailedFinding<ToolConcentrationDetails> finding, ReportTexts sentences) {
        Estimate estimate = finding.estimate();
        ToolConcentrationDetails tools = finding.details();
        return sentences.text(
                "tools",
                sentences.name(estimate.subject()),
                sentences.wave(estimate.subject().waves().get(0)),
                sentences.numbers().decimal(estimate.value(), 2),
                sentences.wholeNumber(tools.people()),
                sentences.wholeNumber(tools.tools().size()));
    }

    @Override
    protected List<ContentBlock> blocks(
            List<DetailedFinding<ToolConcentrationDetails>> findings, ReportTexts sentences) {
        return List.of(new ToolConcentrationTable(sentences).table(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ToolConcentrationDetails> finding) {
        ToolConcentrationDetails tools = finding.details();
        json.put("people", tools.people());
        json.put("users", tools.users());
        json.put("effectiveNumber", tools.effectiveNumber());
        json.put("meanSimilarity", tools.meanSimilarity());
        JsonObject named = new JsonObject();
        tools.tools().forEach(tool -> named.put(tool.choice(), tool.people()));
        json.put("tools", named);
    }
}
