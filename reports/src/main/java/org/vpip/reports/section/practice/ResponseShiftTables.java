package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.TimedRating;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of three ratings of the same people, and of their differences, groups included. */
public record ResponseShiftTables(List<DetailedFinding<ResponseShiftDetails>> findings, ReportTexts sentences) {
    public ResponseShiftTables {
        findings = List.copyOf(findings);
    }

    /** Returns the mean of each rating. */
    public ReportTable ratings() {
        return new ReportTable(
                sentences.text("shift.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "rating")
                        .number("n", "feedback.mean", "sd")
                        .list(),
                findings.stream()
                        .flatMap(finding -> finding.details().ratings().stream().map(own -> rating(finding, own)))
                        .toList(),
                "");
    }

    /** Returns the shift, the change and the experienced change, with their intervals. */
    public ReportTable differences() {
        return new ReportTable(
                sentences.text("shift.differences.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "ratingPair")
                        .number("n", "feedback.mean", "low", "high", "sd")
                        .list(),
                findings.stream()
                        .flatMap(finding ->
                                finding.details().differences().stream().map(own -> difference(finding, own)))
                        .toList(),
                new CommunityNote(sentences).after("shift.note", findings));
    }

    private Stream<ReportCell> heading(DetailedFinding<ResponseShiftDetails> finding, String id) {
        return Stream.of(
                ReportCell.of(sentences.text(finding.subject().label())),
                ReportCell.of(sentences.groupLabel(finding.subject())),
                ReportCell.of(sentences.text("shift." + id)),
                ReportCell.of(finding.details().people(), NumberFormat.WHOLE));
    }

    private List<ReportCell> rating(DetailedFinding<ResponseShiftDetails> finding, TimedRating rating) {
        ScoreMoments moments = rating.moments();
        return Stream.concat(
                        heading(finding, rating.time().id()),
                        Stream.of(
                                ReportCell.of(moments.mean(), NumberFormat.TWO_DECIMALS),
                                CellFormatting.cell(moments.deviation(), NumberFormat.TWO_DECIMALS)))
                .toList();
    }

    private List<ReportCell> difference(DetailedFinding<ResponseShiftDetails> finding, RatingDifference difference) {
        return Stream.concat(
                        heading(finding, difference.pair().id()),
                        Stream.of(
                                ReportCell.of(difference.moments().mean(), NumberFormat.SIGNED_TWO_DECIMALS),
                                CellFormatting.low(difference.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                                CellFormatting.high(difference.interval(), NumberFormat.SIGNED_TWO_DECIMALS),
                                CellFormatting.cell(difference.moments().deviation(), NumberFormat.TWO_DECIMALS)))
                .toList();
    }
}
