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

/** Tables by region: members, initiatives, and local hours at which sessions began. */
public record RegionTables(ReportTexts sentences) {

    /** Returns a row for each region, and below a row for each group of regions too small to be released alone. */
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
        details.rows().forEach(row -> rows.add(cells(sentences.text(row.label()), row)));
        details.groups().forEach(group -> rows.add(cells(together(details, group), group)));
        String title = sentences.text(finding.subject().label());
        return new ReportTable(title, columns, rows, sentences.text(initiatives ? "initiatives.note" : "regions.note"));
    }

    private String together(RegionDetails details, RegionDetails.RegionRow group) {
        if (!group.label().isEmpty()) {
            return sentences.text(group.label());
        }
        List<String> labels = details.rows().stream()
                .filter(row -> row.group().equals(group.group()))
                .map(row -> sentences.text(row.label()))
                .toList();
        return sentences.text("regions.together", sentences.list(labels));
    }

    private List<ReportCell> cells(String label, RegionDetails.RegionRow row) {
        String few = sentences.text("mark.withheld");
        return List.of(
                ReportCell.of(label),
                CellFormatting.cell(row.initiatives(), ""),
                CellFormatting.cell(row.members(), few),
                row.population() == 0 ? ReportCell.BLANK : ReportCell.of((double) row.population(), NumberFormat.WHOLE),
                row.members().isEmpty()
                        ? new ReportCell.UnavailableCell(few)
                        : CellFormatting.cell(row.index(), NumberFormat.TWO_DECIMALS));
    }

    /** Returns the table for any audience, because local hours of sessions identify no person. */
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
        List<String> starts = row.sessions().entrySet().stream()
                .map(start -> sentences.text(
                        "hours.start", sentences.wholeNumber(start.getKey()), sentences.wholeNumber(start.getValue())))
                .toList();
        return List.of(
                ReportCell.of(sentences.text(row.label())),
                ReportCell.of(row.zone().getId()),
                ReportCell.of(sentences.list(starts)),
                ReportCell.of(row.outside(), NumberFormat.WHOLE));
    }
}
