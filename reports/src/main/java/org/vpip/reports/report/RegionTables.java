package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.LocalHourDetails;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** What is told region by region: members, initiatives, and the hours at which sessions began. */
public record RegionTables(Sentences sentences) {

    /** Regions in their order; below them those that are too small to be told alone, together. */
    public Table regions(DetailedFinding<RegionDetails> finding) {
        RegionDetails details = finding.details();
        boolean initiatives =
                details.rows().stream().anyMatch(row -> row.initiatives().isPresent());
        List<Column> columns = new ColumnHeadings(sentences)
                .text("region")
                .numberIf(initiatives, "initiatives")
                .number("raters")
                .numberIf(!initiatives, "population", "index")
                .list();
        List<List<Cell>> rows = new ArrayList<>();
        details.rows().forEach(row -> rows.add(cells(label(row), row)));
        details.groups().forEach(group -> rows.add(cells(together(details, group), group)));
        String title = finding.subject().label().in(sentences.language());
        return new Table(title, columns, rows, sentences.text(initiatives ? "initiatives.note" : "regions.note"));
    }

    private String label(RegionDetails.Row row) {
        return row.label().in(sentences.language());
    }

    private String together(RegionDetails details, RegionDetails.Row group) {
        List<String> labels = details.rows().stream()
                .filter(row -> row.group().equals(group.group()))
                .map(this::label)
                .toList();
        return sentences.text("regions.together", sentences.list(labels));
    }

    private List<Cell> cells(String label, RegionDetails.Row row) {
        String few = sentences.text("mark.complement");
        return List.of(
                Cell.of(label),
                Formats.cell(row.initiatives(), ""),
                Formats.cell(row.members(), few),
                row.population() == 0 ? Cell.BLANK : Cell.of((double) row.population(), NumberFormat.WHOLE),
                row.members().isEmpty() ? new Cell.Absent(few) : Formats.cell(row.index(), NumberFormat.TWO_DECIMALS));
    }

    /** The same for every audience: when a session began somewhere tells of nobody there. */
    public Table localHours(DetailedFinding<LocalHourDetails> finding) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("region", "zone", "starts")
                .number("outside")
                .list();
        List<List<Cell>> rows =
                finding.details().rows().stream().map(this::hours).toList();
        return new Table(sentences.name(finding.subject()), columns, rows, sentences.text("hours.note"));
    }

    private List<Cell> hours(LocalHourDetails.Row row) {
        List<String> starts = new ArrayList<>();
        row.sessions()
                .forEach((hour, sessions) ->
                        starts.add(sentences.text("hours.start", sentences.whole(hour), sentences.whole(sessions))));
        return List.of(
                Cell.of(row.label().in(sentences.language())),
                Cell.of(row.zone().getId()),
                Cell.of(sentences.list(starts)),
                Cell.of(row.outside(), NumberFormat.WHOLE));
    }
}
