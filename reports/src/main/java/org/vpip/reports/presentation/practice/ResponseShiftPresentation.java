package org.vpip.reports.presentation.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.TimedRating;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.practice.ResponseShiftTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence about two ratings of the same start, a sentence about the change from either, and tables of all three ratings. */
public final class ResponseShiftPresentation extends Presentation<ResponseShiftDetails> {
    private static final int DECIMALS = 2;

    public ResponseShiftPresentation() {
        super(ResponseShiftDetails.class, Chapter.PRACTICE);
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    protected String say(DetailedFinding<ResponseShiftDetails> finding, ReportTexts sentences) {
        ResponseShiftDetails details = finding.details();
        String shift =
                new PointsSentence(finding.estimate(), sentences).say("shift", sentences.wholeNumber(details.people()));
        boolean few = finding.estimate()
                .verdict()
                .filter(verdict -> verdict == Verdict.NOT_ASSESSABLE)
                .isPresent();
        return few ? shift : shift + " " + sayChanges(details, sentences);
    }

    private static String sayChanges(ResponseShiftDetails details, ReportTexts sentences) {
        Object[] changes = Stream.of(RatingPair.CHANGE, RatingPair.EXPERIENCED)
                .map(pair -> sentences
                        .numbers()
                        .signed(details.difference(pair).moments().mean(), DECIMALS))
                .toArray();
        return sentences.text("shift.changes", changes);
    }

    @Override
    protected String certainty(DetailedFinding<ResponseShiftDetails> finding, ReportTexts sentences) {
        return certaintyOfInterval(finding, sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<ResponseShiftDetails>> findings, ReportTexts sentences) {
        ResponseShiftTables tables = new ResponseShiftTables(findings, sentences);
        return List.of(tables.ratings(), tables.differences());
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<ResponseShiftDetails> finding) {
        ResponseShiftDetails details = finding.details();
        json.put("people", details.people());
        json.list("ratings", details.ratings(), ResponseShiftPresentation::rating);
        json.list("differences", details.differences(), ResponseShiftPresentation::difference);
    }

    private static JsonObject rating(TimedRating rating) {
        return new JsonObject()
                .put("rating", rating.time().id())
                .put("mean", rating.moments().mean())
                .put("sd", rating.moments().deviation());
    }

    private static JsonObject difference(RatingDifference difference) {
        return new JsonObject()
                .put("difference", difference.pair().id())
                .put("mean", difference.moments().mean())
                .put("sd", difference.moments().deviation())
                .put("low", difference.interval().map(Interval::low))
                .put("high", difference.interval().map(Interval::high));
    }
}
