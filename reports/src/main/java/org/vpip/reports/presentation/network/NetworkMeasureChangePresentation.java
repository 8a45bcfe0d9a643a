package org.vpip.reports.presentation.network;

import java.util.List;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.NetworkMeasureTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table on how a measure of a network changed among the same people. */
public final class NetworkMeasureChangePresentation extends Presentation<NetworkMeasureChangeDetails> {
    public NetworkMeasureChangePresentation() {
        super(NetworkMeasureChangeDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<NetworkMeasureChangeDetails> finding, ReportTexts sentences) {
        return new StayerSentence(finding.estimate(), finding.details().people(), sentences).change();
    }

    @Override
    protected String certainty(DetailedFinding<NetworkMeasureChangeDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(
            List<DetailedFinding<NetworkMeasureChangeDetails>> findings, ReportTexts sentences) {
        return List.of(new NetworkMeasureTables(sentences).measureChanges(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NetworkMeasureChangeDetails> finding) {
        NetworkMeasureChangeDetails change = finding.details();
        json.put("relation", change.relation());
        json.put("stayers", change.people());
        json.put("stayers.earlier", change.stayers().earlier());
        json.put("stayers.later", change.stayers().later());
        json.put("everybody.earlier", change.earlier());
        json.put("everybody.later", change.later());
    }
}
