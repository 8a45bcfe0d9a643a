package org.vpip.reports.presentation.network;

import java.util.List;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.method.ReportingThresholds;
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
        int stayers = finding.details().stayers();
        return sentences.pluralText(
                key(finding.estimate(), stayers),
                stayers,
                sentences.name(finding.subject()),
                sentences.value(finding.estimate()),
                sentences.wholeNumber(stayers));
    }

    /** Returns the key of the sentence; a change of density without an interval claims nothing and says why. */
    private static String key(Estimate estimate, int stayers) {
        boolean hasInterval = estimate.interval().isPresent()
                || !estimate.subject().method().equals(NetworkComparison.DENSITY_CHANGE.declaration());
        if (hasInterval) {
            return "compared";
        }
        return stayers < ReportingThresholds.INTERVAL ? "compared.untold" : "compared.described";
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
