package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.report.Block.Paragraph;
import org.vpip.reports.report.Block.Style;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** Who took part in meetings and online, and how much. */
record EngagementSection(Released released, Sentences sentences) {

    /** Empty when nothing was asked about taking part, or nothing may be told. */
    Optional<Section> section() {
        List<Block> blocks = new ArrayList<>();
        List<Shown> shown = released.shown(EngagementDetails.class);
        if (!shown.isEmpty()) {
            blocks.add(table(shown));
        }
        for (Shown regions : released.shown(RegionDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(regions)));
            blocks.add(regions(regions.estimate()));
        }
        for (Shown purposes : released.shown(PurposeDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(purposes)));
            blocks.add(purposes(purposes.estimate()));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(sentences.text("section.engagement"), true, blocks));
    }

    private Table regions(Estimate estimate) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.region")),
                Column.number(sentences.text("column.raters")),
                Column.number(sentences.text("column.population")),
                Column.number(sentences.text("column.index")));
        List<List<Cell>> rows = ((RegionDetails) estimate.details())
                .rows().stream().map(this::regionRow).toList();
        String title = estimate.subject().label().in(sentences.language());
        return new Table(title, columns, rows, sentences.text("regions.note"));
    }

    private List<Cell> regionRow(RegionDetails.Row row) {
        String few = sentences.text("mark.complement");
        return List.of(
                Cell.of(row.label().in(sentences.language())),
                Formats.cell(row.members(), few),
                row.population() == 0 ? Cell.BLANK : Cell.of((double) row.population(), NumberFormat.WHOLE),
                row.members().isEmpty() ? new Cell.Absent(few) : Formats.cell(row.index(), NumberFormat.TWO_DECIMALS));
    }

    private Table purposes(Estimate estimate) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.purpose")),
                Column.number(sentences.text("column.messages")),
                Column.number(sentences.text("column.writers")));
        List<List<Cell>> rows = ((PurposeDetails) estimate.details())
                .rows().stream().map(this::purposeRow).toList();
        return new Table(sentences.name(estimate.subject()), columns, rows, sentences.text("purposes.note"));
    }

    private List<Cell> purposeRow(PurposeDetails.Row row) {
        String few = sentences.text("mark.complement");
        String name = row.hasPurpose()
                ? sentences.labels().purpose(row.purpose()).in(sentences.language())
                : sentences.text("purposes.none");
        return List.of(Cell.of(name), Formats.cell(row.messages(), few), Formats.cell(row.people(), few));
    }

    private Table table(List<Shown> shown) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.number(sentences.text("column.value")),
                Column.text(sentences.text("column.unit")),
                Column.number(sentences.text("column.of")),
                Column.number(sentences.text("column.counting")));
        return new Table(
                sentences.text("engagement.table"),
                columns,
                shown.stream().map(this::row).toList(),
                sentences.text("engagement.note"));
    }

    private List<Cell> row(Shown shown) {
        Estimate estimate = shown.estimate();
        EngagementDetails details = (EngagementDetails) estimate.details();
        Cell hidden = new Cell.Absent(sentences.text("mark.complement"));
        boolean sized = shown.tells(Part.SIZE);
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(estimate.value(), Formats.of(estimate.unit())),
                Cell.of(sentences.unit(estimate.unit())),
                sized ? Cell.of(details.members(), NumberFormat.WHOLE) : hidden,
                sized ? Cell.of(details.counting(), NumberFormat.WHOLE) : hidden);
    }
}
