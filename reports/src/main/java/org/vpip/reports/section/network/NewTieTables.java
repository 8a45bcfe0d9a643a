package org.vpip.reports.section.network;

import java.util.List;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.NewTieDetails.GroupPairTies;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of new ties between each two groups, one for each finding. */
public record NewTieTables(ReportTexts sentences) {

    public ReportTable table(DetailedFinding<NewTieDetails> finding) {
        NewTieDetails details = finding.details();
        boolean directed = details.directed();
        return new ReportTable(
                sentences.text("newties.title", sentences.name(finding.subject())),
                new ColumnHeadings(sentences)
                        .text(directed ? "newties.from" : "newties.group", directed ? "newties.to" : "newties.other")
                        .number("newties.count")
                        .list(),
                details.pairs().stream().map(pair -> row(details, pair)).toList(),
                sentences.text("newties.note"));
    }

    private List<ReportCell> row(NewTieDetails details, GroupPairTies pair) {
        return List.of(
                code(details, pair.from()), code(details, pair.to()), ReportCell.of(pair.ties(), NumberFormat.WHOLE));
    }

    private ReportCell code(NewTieDetails details, String code) {
        return ReportCell.of(sentences.text(sentences.labels().code(details.attribute(), code)));
    }
}
