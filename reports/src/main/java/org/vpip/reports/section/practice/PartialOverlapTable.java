package org.vpip.reports.section.practice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails.LinkedScores;
import org.vpip.analysis.finding.details.PartialOverlapDetails.OnceScores;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.rounding.RoundedChange;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the scores of people seen at both waves, of those seen once, and of all of them. */
public record PartialOverlapTable(DetailedFinding<PartialOverlapDetails> finding, ReportTexts sentences) {

    public ReportTable table() {
        ColumnHeadings columns =
                new ColumnHeadings(sentences).text("linkage").number("linkage.before", "linkage.after");
        for (WaveId wave : finding.subject().waves()) {
            columns.add(new ReportColumn(sentences.text("column.mean", sentences.wave(wave)), false, true));
        }
        return new ReportTable(
                sentences.text("overlap.table", sentences.name(finding.subject())),
                columns.number("change", "low", "high").list(),
                List.of(linked(), once(), everybody(), unlinked()),
                note());
    }

    private List<ReportCell> linked() {
        LinkedScores linked = finding.details().linked();
        return row(
                "overlap.linked",
                new OnceScores(linked.people(), linked.people(), linked.before(), linked.after()),
                linked.interval());
    }

    private List<ReportCell> once() {
        return row("overlap.once", finding.details().once(), Optional.empty());
    }

    private List<ReportCell> everybody() {
        return row("overlap.everybody", all(), finding.estimate().interval());
    }

    private List<ReportCell> unlinked() {
        return row("overlap.unlinked", all(), finding.details().unlinked());
    }

    private OnceScores all() {
        PartialOverlapDetails details = finding.details();
        return new OnceScores(
                details.peopleBefore(),
                details.peopleAfter(),
                OptionalDouble.of(details.before()),
                OptionalDouble.of(details.after()));
    }

    private List<ReportCell> row(String key, OnceScores scores, Optional<Interval> interval) {
        Stream<ReportCell> people = Stream.of(
                ReportCell.of(sentences.text(key)),
                ReportCell.of(scores.peopleBefore(), NumberFormat.WHOLE),
                ReportCell.of(scores.peopleAfter(), NumberFormat.WHOLE));
        Stream<ReportCell> limits = Stream.of(
                CellFormatting.low(interval, NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.high(interval, NumberFormat.SIGNED_TWO_DECIMALS));
        return Stream.of(people, means(scores), limits).flatMap(cells -> cells).toList();
    }

    /** Returns the means and their difference, which adds up; without people at a wave, there is none. */
    private static Stream<ReportCell> means(OnceScores scores) {
        if (scores.before().isEmpty() || scores.after().isEmpty()) {
            return Stream.of(
                    CellFormatting.cell(scores.before(), NumberFormat.TWO_DECIMALS),
                    CellFormatting.cell(scores.after(), NumberFormat.TWO_DECIMALS),
                    CellFormatting.cell(OptionalDouble.empty(), NumberFormat.TWO_DECIMALS));
        }
        RoundedChange rounded = RoundedChange.of(
                scores.before().getAsDouble(), scores.after().getAsDouble(), RoundedChange.POINTS_DECIMALS);
        return Stream.of(
                CellFormatting.end(rounded, RoundedChange::before),
                CellFormatting.end(rounded, RoundedChange::after),
                CellFormatting.change(rounded));
    }

    /** Returns what the interval assumes, the correlation of linked people, and the degrees of freedom. */
    private String note() {
        PartialOverlapDetails details = finding.details();
        Stream<String> correlation = details.correlation().stream()
                .mapToObj(found -> sentences.text(
                        "overlap.note.correlation", sentences.numbers().signed(found, 2)));
        Stream<String> degrees = details.degreesOfFreedom().stream()
                .mapToObj(found -> sentences.text(
                        "difference.note.degrees", sentences.numbers().decimal(found, 1)));
        return Stream.of(Stream.of(sentences.text("overlap.note")), correlation, degrees)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }
}
