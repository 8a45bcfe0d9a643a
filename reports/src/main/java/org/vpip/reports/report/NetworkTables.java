package org.vpip.reports.report;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NetworkDetails.GroupChance;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.report.Block.Table;
import org.vpip.reports.sentence.Sentences;

/** The numbers of networks. */
public record NetworkTables(Sentences sentences) {

    public Table measures(List<DetailedFinding<NetworkDetails>> measures) {
        return measures(measures, "network.table", "network.note");
    }

    /** Of contact that online spaces show: nobody was asked, so nobody answered. */
    public Table online(List<DetailedFinding<NetworkDetails>> measures) {
        return measures(measures, "network.online.table", "network.online.note");
    }

    private Table measures(List<DetailedFinding<NetworkDetails>> measures, String title, String note) {
        boolean sizes = measures.stream().anyMatch(finding -> finding.shown().tells(Part.SIZE));
        boolean chance =
                measures.stream().anyMatch(finding -> finding.details().chance().isPresent());
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(anySlice(measures), "group")
                .text("wave")
                .number("value")
                .textIf(false, "unit")
                .numberIf(sizes, "nodes")
                .numberIf(!isOnline(measures), "answered")
                .number("ties")
                .numberIf(sizes, "pairs")
                .number("external", "internal")
                .numberIf(chance, "expected", "permutation")
                .list();
        List<List<Cell>> rows = measures.stream().map(this::row).toList();
        return new Table(sentences.text(title), columns, rows, sentences.text(note));
    }

    private boolean anySlice(List<? extends DetailedFinding<?>> findings) {
        return findings.stream()
                .anyMatch(finding -> sentences.slice(finding.subject()).isPresent());
    }

    private boolean isOnline(List<? extends DetailedFinding<?>> findings) {
        return findings.stream().allMatch(finding -> sentences.isOnline(finding.shown()));
    }

    private List<Cell> row(DetailedFinding<NetworkDetails> finding) {
        Estimate estimate = finding.estimate();
        NetworkDetails details = finding.details();
        boolean sized = finding.shown().tells(Part.SIZE);
        Cell hidden = new Cell.Absent(sentences.text("mark.complement"));
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(sentences.wave(estimate.subject().waves().get(0))),
                Cell.of(estimate.value(), Formats.of(estimate.unit())),
                Cell.of(sentences.unit(estimate.unit())),
                sized ? Cell.of(details.nodes(), NumberFormat.WHOLE) : hidden,
                Cell.of(details.answered(), NumberFormat.WHOLE),
                Cell.of(details.ties(), NumberFormat.WHOLE),
                sized ? Cell.of((double) details.observedPairs(), NumberFormat.WHOLE) : hidden,
                groupTies(details, true),
                groupTies(details, false),
                Formats.cell(expected(details), NumberFormat.SIGNED_TWO_DECIMALS),
                Formats.cell(permutationP(details), NumberFormat.P_VALUE));
    }

    /** What the sizes of the groups alone make of an index. */
    private static OptionalDouble expected(NetworkDetails details) {
        return details.chance().map(GroupChance::expected).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble permutationP(NetworkDetails details) {
        return details.chance().map(known -> OptionalDouble.of(known.p())).orElse(OptionalDouble.empty());
    }

    /** Blank for measures that know no groups. */
    private Cell groupTies(NetworkDetails details, boolean external) {
        boolean none = details.external().orElse(-1) == 0 && details.internal().orElse(-1) == 0;
        return none
                ? Cell.BLANK
                : Formats.cell(external ? details.external() : details.internal(), sentences.text("mark.complement"));
    }

    public Table changes(List<DetailedFinding<TieChangeDetails>> changes) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(anySlice(changes), "group")
                .number("stayers", "kept", "created", "dissolved", "jaccard")
                .list();
        List<List<Cell>> rows = changes.stream().map(this::changeRow).toList();
        return new Table(sentences.text("network.change"), columns, rows, sentences.text("network.change.note"));
    }

    private List<Cell> changeRow(DetailedFinding<TieChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        TieChangeDetails details = finding.details();
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(details.stayers(), NumberFormat.WHOLE),
                Cell.of(details.kept(), NumberFormat.WHOLE),
                Cell.of(details.created(), NumberFormat.WHOLE),
                Cell.of(details.dissolved(), NumberFormat.WHOLE),
                Cell.of(estimate.value(), NumberFormat.TWO_DECIMALS));
    }

    public Table compared(List<DetailedFinding<NetworkComparisonDetails>> compared) {
        List<Column> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(anySlice(compared), "group")
                .number("stayers", "value", "low", "high", "p.places")
                .list();
        List<List<Cell>> rows = compared.stream().map(this::comparedRow).toList();
        boolean online = isOnline(compared);
        String note = sentences.text(online ? "network.compared.note.online" : "network.compared.note");
        return new Table(sentences.text("network.compared"), columns, rows, note);
    }

    private List<Cell> comparedRow(DetailedFinding<NetworkComparisonDetails> finding) {
        Estimate estimate = finding.estimate();
        NetworkComparisonDetails details = finding.details();
        NumberFormat format = Formats.of(estimate.unit());
        return List.of(
                Cell.of(estimate.subject().label().in(sentences.language())),
                Cell.of(sentences.group(estimate.subject())),
                Cell.of(details.stayers(), NumberFormat.WHOLE),
                Cell.of(estimate.value(), format),
                Formats.low(estimate.interval(), format),
                Formats.high(estimate.interval(), format),
                Formats.cell(details.p(), NumberFormat.P_VALUE));
    }
}
