package org.vpip.reports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.DoseDetails;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.analysis.finding.LocalHourDetails;
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
        List<Shown> doses = released.shown(DoseDetails.class);
        if (!doses.isEmpty()) {
            blocks.add(doses(doses));
        }
        for (Shown regions : released.shown(RegionDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(regions)));
            blocks.add(new RegionTables(sentences).regions(regions.estimate()));
        }
        for (Shown hours : released.shown(LocalHourDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(hours)));
            blocks.add(new RegionTables(sentences).localHours(hours.estimate()));
        }
        for (Shown purposes : released.shown(PurposeDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(purposes)));
            blocks.add(purposes(purposes.estimate()));
        }
        for (Shown feedback : released.shown(FeedbackDetails.class)) {
            blocks.add(new Paragraph(Style.TEXT, sentences.say(feedback)));
            blocks.add(new FeedbackTable(released.audience().seesEverything(), sentences).table(feedback.estimate()));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(sentences.text("section.engagement"), true, blocks));
    }

    private Table doses(List<Shown> shown) {
        List<Column> columns = List.of(
                Column.text(sentences.text("column.indicator")),
                Column.text(sentences.text("column.group")),
                Column.number(sentences.text("column.n")),
                Column.number(sentences.text("column.rho")),
                Column.number(sentences.text("column.low")),
                Column.number(sentences.text("column.high")));
        return new Table(
                sentences.text("dose.table"),
                columns,
                shown.stream().map(Shown::estimate).map(this::dose).toList(),
                sentences.text("dose.note"));
    }

    private List<Cell> dose(Estimate estimate) {
        NumberFormat format = Formats.of(estimate.unit());
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(((DoseDetails) estimate.details()).people(), NumberFormat.WHOLE),
                Cell.of(estimate.value(), format),
                estimate.interval().map(limits -> Cell.of(limits.low(), format)).orElse(Cell.BLANK),
                estimate.interval()
                        .map(limits -> Cell.of(limits.high(), format))
                        .orElse(Cell.BLANK));
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
