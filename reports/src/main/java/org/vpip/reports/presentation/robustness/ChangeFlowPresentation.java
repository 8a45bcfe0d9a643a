package org.vpip.reports.presentation.robustness;

import java.util.List;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.robustness.ChangeFlowTable;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of the way from members to pairs. */
public final class ChangeFlowPresentation extends Presentation<ChangeFlowDetails> {
    public ChangeFlowPresentation() {
        super(ChangeFlowDetails.class, Chapter.ROBUSTNESS);
    }

    @Override
    protected String say(DetailedFinding<ChangeFlowDetails> finding, ReportTexts sentences) {
        return sentences.text(
                "changeFlow",
                sentences.name(finding.subject()),
                sentences.wholeNumber(finding.estimate().sample().eligible()),
                sentences.wholeNumber((long) finding.estimate().value()));
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ChangeFlowDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, List.of(new ChangeFlowTable(sentences).table(findings)));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ChangeFlowDetails> finding) {
        json.put("pairs", finding.estimate().value());
        json.list("waves", finding.details().waves(), ChangeFlowPresentation::wave);
    }

    private static JsonObject wave(WaveScoreFlow wave) {
        JsonObject reasons = new JsonObject();
        wave.excluded().forEach((reason, count) -> reasons.put(reason.id(), count));
        return new JsonObject()
                .put("wave", wave.wave().value())
                .put("members", wave.members())
                .put("asked", wave.asked())
                .put("answered", wave.answered())
                .put("scored", wave.scored())
                .put("leftOut", reasons.values());
    }
}
