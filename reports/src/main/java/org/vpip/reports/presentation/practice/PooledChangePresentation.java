package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.PooledChangeFigure;
import org.vpip.reports.sentence.ReportTexts;

/** Two sentences, a forest plot and a table of a change over several communities. */
public final class PooledChangePresentation extends Presentation<PooledChangeDetails> {
    private static final int DECIMALS = 2;

    public PooledChangePresentation() {
        super(PooledChangeDetails.class, Chapter.PRACTICE);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<PooledChangeDetails> finding, ReportTexts sentences) {
        return sayMean(finding, sentences) + " " + sayAnother(finding.details(), sentences);
    }

    private static String sayMean(DetailedFinding<PooledChangeDetails> finding, ReportTexts sentences) {
        return new PointsSentence(finding.estimate(), sentences)
                .say(
                        "pooled",
                        sentences.wholeNumber(finding.details().communities().size()));
    }

    /** Returns that the communities do not differ, or what another community can expect, after a clear difference. */
    private static String sayAnother(PooledChangeDetails details, ReportTexts sentences) {
        if (!details.differences().exceedChance()) {
            return sentences.text("pooled.alike");
        }
        String another = sentences.text(
                "pooled.another",
                sentences.numbers().signed(details.prediction().low(), DECIMALS),
                sentences.numbers().signed(details.prediction().high(), DECIMALS));
        return details.differences().isSignificant() ? sentences.text("pooled.differ") + " " + another : another;
    }

    @Override
    protected String certainty(DetailedFinding<PooledChangeDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<PooledChangeDetails>> findings, ReportTexts sentences) {
        return findings.stream()
                .map(finding -> new PooledChangeFigure(finding, sayMean(finding, sentences), sentences))
                .<ContentBlock>flatMap(figure -> Stream.of(figure.figure(), figure.table()))
                .toList();
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<PooledChangeDetails> finding) {
        PooledChangeDetails details = finding.details();
        json.list("communities", details.communities(), PooledChangePresentation::community);
        json.put("tauSquared", details.differences().tauSquared());
        json.put("iSquared", details.differences().shareOfVariance());
        json.put("q", details.differences().q());
        json.put("pOfQ", details.differences().p());
        json.put("predictionLow", details.prediction().low());
        json.put("predictionHigh", details.prediction().high());
    }

    private static JsonObject community(CommunityChange community) {
        return new JsonObject()
                .put("community", community.community().value())
                .put("people", community.people().count())
                .put("change", community.change())
                .put("low", community.interval().map(interval -> interval.low()))
                .put("high", community.interval().map(interval -> interval.high()));
    }
}
