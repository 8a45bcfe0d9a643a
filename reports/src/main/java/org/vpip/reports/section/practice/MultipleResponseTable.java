package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the people who made each choice of questions with several answers, groups and waves included. */
public record MultipleResponseTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<MultipleResponseDetails>> findings) {
        return new ReportTable(
                sentences.text("frequency.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave", "answer")
                        .number("n", "chosen", "share", "low", "high")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("frequency.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<MultipleResponseDetails> finding) {
        Stream<List<ReportCell>> choices = finding.details().choices().stream().map(choice -> row(finding, choice));
        return Stream.concat(choices, Stream.of(nothingChosen(finding)));
    }

    private List<ReportCell> row(DetailedFinding<MultipleResponseDetails> finding, ChoiceFrequency choice) {
        String label =
                sentences.text(sentences.labels().choice(finding.details().item(), choice.choice()));
        return Stream.concat(
                        new ChoiceCells(sentences).heading(finding, label),
                        Stream.of(
                                ReportCell.of(finding.details().people(), NumberFormat.WHOLE),
                                ReportCell.of(choice.count(), NumberFormat.WHOLE),
                                ReportCell.of(choice.share(), NumberFormat.PERCENT),
                                CellFormatting.low(choice.interval(), NumberFormat.PERCENT),
                                CellFormatting.high(choice.interval(), NumberFormat.PERCENT)))
                .toList();
    }

    private List<ReportCell> nothingChosen(DetailedFinding<MultipleResponseDetails> finding) {
        return Stream.concat(
                        new ChoiceCells(sentences).heading(finding, sentences.text("frequency.nothing")),
                        Stream.of(
                                ReportCell.BLANK,
                                ReportCell.of(finding.details().nothingChosen(), NumberFormat.WHOLE),
                                ReportCell.BLANK,
                                ReportCell.BLANK,
                                ReportCell.BLANK))
                .toList();
    }
}
