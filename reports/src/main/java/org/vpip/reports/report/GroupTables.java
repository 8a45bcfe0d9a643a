package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.NetworkTableDetails;
import org.vpip.analysis.finding.NetworkTableDetails.Kind;
import org.vpip.analysis.finding.NetworkTableDetails.Row;
import org.vpip.analysis.finding.Subject;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** How ties, paths or people lie between groups: a table a measure and wave. */
public record GroupTables(Sentences sentences) {

    public Table table(DetailedFinding<NetworkTableDetails> finding) {
        Subject subject = finding.subject();
        NetworkTableDetails details = finding.details();
        String kind = details.kind().id();
        boolean people = details.rows().stream().anyMatch(row -> row.people().isPresent());
        ColumnHeadings columns = new ColumnHeadings(sentences).text(kind).numberIf(people, "raters");
        details.columns().forEach(column -> columns.add(Column.number(heading(details, column))));
        String wave = sentences.wave(subject.waves().get(0));
        return new Table(
                sentences.text("groups.title", sentences.name(subject), wave),
                columns.list(),
                details.rows().stream().map(row -> row(details, row)).toList(),
                sentences.text("groups.note." + kind));
    }

    private List<Cell> row(NetworkTableDetails details, Row row) {
        List<Cell> cells = new ArrayList<>();
        boolean known = details.kind() == Kind.MIXING || details.kind() == Kind.BROKERAGE;
        cells.add(Cell.of(known ? code(details, row.id()) : name(details, row.id())));
        cells.add(Formats.cell(row.people(), sentences.text("mark.complement")));
        row.cells().forEach(cell -> cells.add(cell(details.kind(), cell)));
        return cells;
    }

    /** Where counts are told they are a table's own; otherwise what they are over. */
    private Cell cell(Kind kind, NetworkTableDetails.Cell cell) {
        if (cell.count().isEmpty() && cell.ratio().isEmpty()) {
            return new Cell.Absent(sentences.text("mark.complement"));
        }
        boolean counts = kind == Kind.BROKERAGE || kind == Kind.GROUPS_FOUND;
        return counts
                ? Formats.cell(cell.count(), sentences.text("mark.complement"))
                : Formats.cell(cell.ratio(), NumberFormat.TWO_DECIMALS);
    }

    private String heading(NetworkTableDetails details, String column) {
        boolean codes = details.kind() == Kind.MIXING || details.kind() == Kind.GROUPS_FOUND;
        return codes ? code(details, column) : name(details, column);
    }

    private String code(NetworkTableDetails details, String code) {
        return code.isEmpty()
                ? sentences.text("picture.other")
                : sentences.labels().code(details.attribute(), code).in(sentences.language());
    }

    private String name(NetworkTableDetails details, String id) {
        return details.kind() == Kind.GROUPS_FOUND
                ? sentences.text("groups.found", id)
                : sentences.text("groups." + id);
    }
}
