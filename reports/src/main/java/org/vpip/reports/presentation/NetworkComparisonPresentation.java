package org.vpip.reports.presentation;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.DetailedFinding;
import org.vpip.reports.report.NetworkTables;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of two waves' networks among the same people. */
final class NetworkComparisonPresentation extends Presentation<NetworkComparisonDetails> {
    NetworkComparisonPresentation() {
        super(NetworkComparisonDetails.class, Chapter.NETWORK);
    }

    @Override
    protected String say(DetailedFinding<NetworkComparisonDetails> finding, Sentences sentences) {
        int stayers = finding.details().stayers();
        return sentences.counted(
                "compared",
                stayers,
                sentences.name(finding.subject()),
                sentences.value(finding.estimate()),
                sentences.whole(stayers));
    }

    @Override
    protected String certainty(DetailedFinding<NetworkComparisonDetails> finding, Sentences sentences) {
        Estimate estimate = finding.estimate();
        return estimate.interval()
                .map(limits -> certainty(estimate.counted().used(), limits, sentences))
                .orElseGet(() -> super.certainty(finding, sentences));
    }

    @Override
    protected List<Block> blocks(List<DetailedFinding<NetworkComparisonDetails>> findings, Sentences sentences) {
        return List.of(new NetworkTables(sentences).compared(findings));
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
