package org.vpip.reports.section.practice;

import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankConcordance;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** A table of Kendall's W of the people who ranked every choice, groups and waves included. */
public record ConcordanceTable(ReportTexts sentences) {

    /** @param findings with a concordance */
    public ReportTable table(List<DetailedFinding<RankingDetails>> findings) {
        return new ReportTable(
                sentences.text("concordance.table"),
                new ColumnHeadings(sentences)
                        .text("indicator", "group", "wave")
                        .number("rankedAll", "w", "p")
                        .list(),
                findings.stream().map(this::row).toList(),
                sentences.text("concordance.note"));
    }

    private List<ReportCell> row(DetailedFinding<RankingDetails> finding) {
        RankConcordance concordance = finding.details().concordance().orElseThrow();
        return Stream.concat(
                        new ChoiceCells(sentences).subject(finding),
                        Stream.of(
                                ReportCell.of(concordance.people(), NumberFormat.WHOLE),
                                ReportCell.of(concordance.w(), NumberFormat.TWO_DECIMALS),
                                CellFormatting.cell(concordance.p(), NumberFormat.P_VALUE)))
                .toList();
    }
}
