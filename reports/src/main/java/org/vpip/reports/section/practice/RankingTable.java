package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of the ranks of each choice, groups and waves included. */
public record RankingTable(ReportTexts sentences) {

    public ReportTable table(List<DetailedFinding<RankingDetails>> findings) {
        return new ReportTable(
                sentences.text("ranking.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave", "answer")
                        .number("n", "ranked", "meanRank", "first", "share", "low", "high")
                        .list(),
                findings.stream().flatMap(this::rows).toList(),
                sentences.text("ranking.note"));
    }

    private Stream<List<ReportCell>> rows(DetailedFinding<RankingDetails> finding) {
        return finding.details().choices().stream().map(choice -> row(finding, choice));
    }

    private List<ReportCell> row(DetailedFinding<RankingDetails> finding, RankedChoice choice) {
        String label =
                sentences.text(sentences.labels().choice(finding.details().item(), choice.choice()));
        return Stream.concat(
                        new ChoiceCells(sentences).heading(finding, label),
                        Stream.of(
                                ReportCell.of(finding.details().people(), NumberFormat.WHOLE),
                                ReportCell.of(choice.ranked(), NumberFormat.WHOLE),
                                CellFormatting.cell(choice.meanRank(), NumberFormat.TWO_DECIMALS),
                                ReportCell.of(choice.first(), NumberFormat.WHOLE),
                                ReportCell.of(choice.share(), NumberFormat.PERCENT),
                                CellFormatting.low(choice.interval(), NumberFormat.PERCENT),
                                CellFormatting.high(choice.interval(), NumberFormat.PERCENT)))
                .toList();
    }
}
