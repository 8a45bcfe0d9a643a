package org.vpip.reports.section.practice;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of changes of shares between two waves, groups included. */
public record ShareChangeTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<ShareChangeDetails>> findings) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator", "group", "waves", "answer")
                .number("n", "share.before", "share.after", "change", "low", "high", "gained", "lost")
                .list();
        return new ReportTable(
                sentences.text("shareChange.table"),
                columns,
                findings.stream().map(this::row).toList(),
                new CommunityNote(sentences).after("shareChange.note", findings));
    }

    private List<ReportCell> row(DetailedFinding<ShareChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        ShareChangeDetails change = finding.details();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.waves(estimate.subject().waves())),
                ReportCell.of(new ChoiceWords(sentences)
                        .say(change.item(), change.parts().get(0))),
                CellFormatting.people(finding.shown(), sentences),
                ReportCell.of(change.chosen().shareBefore(), NumberFormat.PERCENT),
                ReportCell.of(change.chosen().shareAfter(), NumberFormat.PERCENT),
                ReportCell.of(estimate.value(), NumberFormat.PERCENT),
                CellFormatting.low(estimate.interval(), NumberFormat.PERCENT),
                CellFormatting.high(estimate.interval(), NumberFormat.PERCENT),
                moved(change.transitions().map(ChoiceTransitions::gained)),
                moved(change.transitions().map(ChoiceTransitions::lost)));
    }

    private ReportCell moved(Optional<Integer> people) {
        return people.<ReportCell>map(count -> ReportCell.of(count, NumberFormat.WHOLE))
                .orElseGet(() -> new ReportCell.UnavailableCell(sentences.text("mark.withheld")));
    }
}
