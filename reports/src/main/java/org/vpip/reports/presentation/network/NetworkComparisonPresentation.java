package org.vpip.reports.presentation.network;

import java.util.List;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.network.change.NetworkComparison;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.network.NetworkMeasureTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table on the networks of two waves among the same people. */
public final class NetworkComparisonPresentation extends Presentation<NetworkComparisonDetails> {
    public NetworkComparisonPresentation() {
        super(NetworkComparisonDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<NetworkComparisonDetails> finding, ReportTexts sentences) {
        boolean isChange = finding.subject().method().equals(NetworkComparison.DENSITY_CHANGE.declaration());
        int stayers = finding.details().stayers();
        StayerSentence sentence = new StayerSentence(finding.estimate(), stayers, sentences);
        return isChange ? sentence.change() : sentence.comparison();
    }

    @Override
    protected String certainty(DetailedFinding<NetworkComparisonDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(
            List<DetailedFinding<NetworkComparisonDetails>> findings, ReportTexts sentences) {
        return List.of(new NetworkMeasureTables(sentences).compared(findings));
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<NetworkComparisonDetails> finding) {
        NetworkComparisonDetails compared = finding.details();
        json.put("relation", compared.relation());
        json.put("stayers", compared.stayers());
        json.put("observedPairs", compared.pairs());
        json.put("kept", compared.kept());
        json.put("new", compared.created());
        json.put("lost", compared.dissolved());
        json.put("p", compared.p());
    }
}
