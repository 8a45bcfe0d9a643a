package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the scores of compared groups at each wave. */
public record DifferenceTable(DetailedFinding<DifferenceDetails> finding, ReportTexts sentences) {

    public ReportTable table() {
        return new ReportTable(
                sentences.text("difference.table", sentences.name(finding.subject())),
                new ColumnHeadings(sentences)
                        .text("group", "wave")
                        .number("n", "observed", "sd")
                        .list(),
                finding.details().groups().stream().flatMap(this::rows).toList(),
                note());
    }

    private Stream<List<ReportCell>> rows(GroupScores group) {
        return IntStream.range(0, group.waves().size())
                .mapToObj(wave -> row(group, wave, group.waves().get(wave)));
    }

    private List<ReportCell> row(GroupScores group, int wave, ScoreMoments moments) {
        String key = "difference." + group.group().id();
        return List.of(
                ReportCell.of(sentences.text(key)),
                ReportCell.of(sentences.wave(finding.subject().waves().get(wave))),
                ReportCell.of(group.people(), NumberFormat.WHOLE),
                ReportCell.of(moments.mean(), NumberFormat.TWO_DECIMALS),
                CellFormatting.cell(moments.deviation(), NumberFormat.TWO_DECIMALS));
    }

    /** Returns what the errors allow for, the degrees of freedom of the interval, and the effect size. */
    private String note() {
        Estimate estimate = finding.estimate();
        DifferenceDetails details = finding.details();
        String errors = estimate.intervalMethod() == IntervalMethod.CR2
                ? sentences.text(
                        "difference.note.communities",
                        sentences.wholeNumber(details.clusters().communities()))
                : sentences.text("difference.note.people");
        Stream<String> degrees = details.degreesOfFreedom().stream()
                .mapToObj(found -> sentences.text(
                        "difference.note.degrees", sentences.numbers().decimal(found, 1)));
        Stream<String> effect = estimate.effect().stream()
                .map(found -> sentences.text(
                        "difference.note.effect",
                        found.name(),
                        sentences.numbers().signed(found.value(), 2)));
        return Stream.of(Stream.of(errors), degrees, effect)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }
}
