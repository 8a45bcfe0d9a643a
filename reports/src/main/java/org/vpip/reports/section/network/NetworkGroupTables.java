package org.vpip.reports.section.network;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableKind;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of ties, paths or people between groups, one for each measure and wave. */
public record NetworkGroupTables(ReportTexts sentences) {

    public ReportTable table(DetailedFinding<NetworkTableDetails> finding) {
        FindingSubject subject = finding.subject();
        NetworkTableDetails details = finding.details();
        String kind = details.kind().id();
        boolean people = details.rows().stream().anyMatch(row -> row.people().isPresent());
        ColumnHeadings columns = new ColumnHeadings(sentences).text(kind).numberIf(people, "raters");
        details.columns().forEach(column -> columns.add(ReportColumn.number(heading(details, column))));
        String wave = sentences.wave(subject.waves().get(0));
        String name = sentences.name(subject);
        return new ReportTable(
                sentences.text("groups.title", name.isEmpty() ? sentences.text("blocks.title") : name, wave),
                columns.list(),
                details.rows().stream().map(row -> row(details, row)).toList(),
                sentences.text("groups.note." + kind));
    }

    private List<ReportCell> row(NetworkTableDetails details, NetworkTableRow row) {
        List<ReportCell> cells = new ArrayList<>();
        boolean known = details.kind() == NetworkTableKind.MIXING || details.kind() == NetworkTableKind.BROKERAGE;
        cells.add(ReportCell.of(known ? code(details, row.id()) : name(details, row.id())));
        cells.add(CellFormatting.cell(row.people(), sentences.text("mark.withheld")));
        row.cells().forEach(cell -> cells.add(cell(details.kind(), cell)));
        return cells;
    }

    /** Returns the count for brokerage and detected communities, and the ratio for other tables. */
    private ReportCell cell(NetworkTableKind kind, NetworkTableDetails.NetworkTableCell cell) {
        if (cell.count().isEmpty() && cell.ratio().isEmpty()) {
            return new ReportCell.UnavailableCell(sentences.text("mark.withheld"));
        }
        boolean counts = kind == NetworkTableKind.BROKERAGE || kind == NetworkTableKind.GROUPS_FOUND;
        return counts
                ? CellFormatting.cell(cell.count(), sentences.text("mark.withheld"))
                : CellFormatting.cell(cell.ratio(), NumberFormat.TWO_DECIMALS);
    }

    private String heading(NetworkTableDetails details, String column) {
        boolean codes = details.kind() == NetworkTableKind.MIXING || details.kind() == NetworkTableKind.GROUPS_FOUND;
        return codes ? code(details, column) : name(details, column);
    }

    private String code(NetworkTableDetails details, String code) {
        return code.isEmpty()
                ? sentences.text("picture.other")
                : sentences.text(sentences.labels().code(details.attribute(), code));
    }

    private String name(NetworkTableDetails details, String id) {
        return details.kind() == NetworkTableKind.GROUPS_FOUND
                ? sentences.text("groups.found", id)
                : sentences.text("groups." + id);
    }
}
