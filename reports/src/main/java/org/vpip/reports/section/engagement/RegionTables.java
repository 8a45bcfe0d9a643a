package org.vpip.reports.section.engagement;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** What is told region by region: members, initiatives, and the hours at which sessions began. */
public record RegionTables(ReportTexts sentences) {

    /** Regions in their order; below them those that are too small to be told alone, together. */
    public ReportTable regions(DetailedFinding<RegionDetails> finding) {
        RegionDetails details = finding.details();
        boolean initiatives =
                details.rows().stream().anyMatch(row -> row.initiatives().isPresent());
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("region")
                .numberIf(initiatives, "initiatives")
                .number("raters")
                .numberIf(!initiatives, "population", "index")
                .list();
        List<List<ReportCell>> rows = new ArrayList<>();
        details.rows().forEach(row -> rows.add(cells(label(row), row)));
        details.groups().forEach(group -> rows.add(cells(together(details, group), group)));
        String title = finding.subject().label().in(sentences.language());
        return new ReportTable(title, columns, rows, sentences.text(initiatives ? "initiatives.note" : "regions.note"));
    }

    private String label(RegionDetails.RegionRow row) {
        return row.label().in(sentences.language());
    }

    private String together(RegionDetails details, RegionDetails.RegionRow group) {
        List<String> labels = details.rows().stream()
                .filter(row -> row.group().equals(group.group()))
                .map(this::label)
                .toList();
        return sentences.text("regions.together", sentences.list(labels));
    }

    private List<ReportCell> cells(String label, RegionDetails.RegionRow row) {
        String few = sentences.text("mark.complement");
        return List.of(
                ReportCell.of(label),
                CellFormatting.cell(row.initiatives(), ""),
                CellFormatting.cell(row.members(), few),
                row.population() == 0 ? ReportCell.BLANK : ReportCell.of((double) row.population(), NumberFormat.WHOLE),
                row.members().isEmpty()
                        ? new ReportCell.UnavailableCell(few)
                        : CellFormatting.cell(row.index(), NumberFormat.TWO_DECIMALS));
    }

    /** The same for every audience: when a session began somewhere tells of nobody there. */
    public ReportTable localHours(DetailedFinding<LocalHourDetails> finding) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("region", "zone", "starts")
                .number("outside")
                .list();
        List<List<ReportCell>> rows =
                finding.details().rows().stream().map(this::hours).toList();
        return new ReportTable(sentences.name(finding.subject()), columns, rows, sentences.text("hours.note"));
    }

    private List<ReportCell> hours(LocalHourDetails.RegionLocalHours row) {
        List<String> starts = new ArrayList<>();
        row.sessions()
                .forEach((hour, sessions) -> starts.add(
                        sentences.text("hours.start", sentences.wholeNumber(hour), sentences.wholeNumber(sessions))));
        return List.of(
                ReportCell.of(row.label().in(sentences.language())),
                ReportCell.of(row.zone().getId()),
                ReportCell.of(sentences.list(starts)),
                ReportCell.of(row.outside(), NumberFormat.WHOLE));
    }
}
