package org.vpip.reports.section.network;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupPermutationResult;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.network.change.TieChange;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.document.CellFormatting;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.document.ReportColumn;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.sentence.ReportTexts;

/** Tables of network measures, of tie changes and of comparisons between waves. */
public record NetworkMeasureTables(ReportTexts sentences) {

    public ReportTable measures(List<DetailedFinding<NetworkDetails>> measures) {
        return measures(measures, "network.table", "network.note");
    }

    /** Returns the table of contact in online spaces, which has no respondents. */
    public ReportTable online(List<DetailedFinding<NetworkDetails>> measures) {
        return measures(measures, "network.online.table", "network.online.note");
    }

    private ReportTable measures(List<DetailedFinding<NetworkDetails>> measures, String title, String note) {
        boolean sizes = measures.stream().anyMatch(finding -> finding.shown().includes(Part.SIZE));
        boolean permuted = measures.stream()
                .anyMatch(finding -> finding.details().groups().permutation().isPresent());
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(hasGroups(measures), "group")
                .text("wave")
                .number("value")
                .textIf(false, "unit")
                .numberIf(sizes, "nodes")
                .numberIf(!isOnline(measures), "answered")
                .number("ties")
                .numberIf(sizes, "pairs")
                .number("external", "internal")
                .numberIf(permuted, "expected", "permutation")
                .list();
        List<List<ReportCell>> rows = measures.stream().map(this::row).toList();
        return new ReportTable(sentences.text(title), columns, rows, sentences.text(note));
    }

    private boolean hasGroups(List<? extends DetailedFinding<?>> findings) {
        return findings.stream()
                .anyMatch(finding -> sentences.subgroup(finding.subject()).isPresent());
    }

    private boolean isOnline(List<? extends DetailedFinding<?>> findings) {
        return findings.stream().allMatch(finding -> sentences.isOnline(finding.shown()));
    }

    private List<ReportCell> row(DetailedFinding<NetworkDetails> finding) {
        Estimate estimate = finding.estimate();
        NetworkDetails details = finding.details();
        boolean sized = finding.shown().includes(Part.SIZE);
        boolean counted = finding.shown().includes(Part.PEOPLE);
        ReportCell hidden = new ReportCell.UnavailableCell(sentences.text("mark.withheld"));
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(sentences.wave(estimate.subject().waves().get(0))),
                ReportCell.of(estimate.value(), CellFormatting.unitFormat(estimate.unit())),
                ReportCell.of(sentences.unit(estimate.unit())),
                sized ? ReportCell.of(details.roster().nodes(), NumberFormat.WHOLE) : hidden,
                counted
                        ? ReportCell.of(details.roster().answered(), NumberFormat.WHOLE)
                        : ReportCell.of(sentences.atLeast(details.roster().answered())),
                counted ? ReportCell.of(details.ties().observed(), NumberFormat.WHOLE) : hidden,
                sized ? ReportCell.of((double) details.ties().observedPairs(), NumberFormat.WHOLE) : hidden,
                groupTies(details, true),
                groupTies(details, false),
                CellFormatting.cell(expected(details), NumberFormat.SIGNED_TWO_DECIMALS),
                CellFormatting.cell(permutationP(details), NumberFormat.P_VALUE));
    }

    /** Returns the index expected under random permutation of the groups. */
    private static OptionalDouble expected(NetworkDetails details) {
        return details.groups()
                .permutation()
                .map(GroupPermutationResult::expected)
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble permutationP(NetworkDetails details) {
        return details.groups()
                .permutation()
                .map(known -> OptionalDouble.of(known.p()))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the ties across or within groups; blank for measures without groups. */
    private ReportCell groupTies(NetworkDetails details, boolean external) {
        boolean none = details.groups().external().orElse(-1) == 0
                && details.groups().internal().orElse(-1) == 0;
        return none
                ? ReportCell.BLANK
                : CellFormatting.cell(
                        external
                                ? details.groups().external()
                                : details.groups().internal(),
                        sentences.text("mark.withheld"));
    }

    /** Returns whether only ties among stayers count, whose share kept is Jaccard's index. */
    public static boolean isAmongStayers(DetailedFinding<TieChangeDetails> finding) {
        return finding.subject().method().equals(TieChange.TIE_CHANGE.declaration());
    }

    /** Returns a table of one kind: ties among stayers, or over all pairs observed both times. */
    public ReportTable changes(List<DetailedFinding<TieChangeDetails>> changes) {
        boolean stayers = changes.stream().allMatch(NetworkMeasureTables::isAmongStayers);
        String key = stayers ? "network.change" : "network.change.observed";
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(hasGroups(changes), "group")
                .number("stayers", "kept", "created", "dissolved", stayers ? "jaccard" : "kept.share")
                .list();
        List<List<ReportCell>> rows = changes.stream().map(this::changeRow).toList();
        return new ReportTable(sentences.text(key), columns, rows, sentences.text(key + ".note"));
    }

    private List<ReportCell> changeRow(DetailedFinding<TieChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        TieChangeDetails details = finding.details();
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(details.stayers(), NumberFormat.WHOLE),
                ReportCell.of(details.kept(), NumberFormat.WHOLE),
                ReportCell.of(details.created(), NumberFormat.WHOLE),
                ReportCell.of(details.dissolved(), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), NumberFormat.TWO_DECIMALS));
    }

    public ReportTable compared(List<DetailedFinding<NetworkComparisonDetails>> compared) {
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(hasGroups(compared), "group")
                .number("stayers", "value", "low", "high", "p.places")
                .list();
        List<List<ReportCell>> rows = compared.stream().map(this::comparedRow).toList();
        boolean online = isOnline(compared);
        String note = sentences.text(online ? "network.compared.note.online" : "network.compared.note");
        return new ReportTable(sentences.text("network.compared"), columns, rows, note);
    }

    private List<ReportCell> comparedRow(DetailedFinding<NetworkComparisonDetails> finding) {
        Estimate estimate = finding.estimate();
        NetworkComparisonDetails details = finding.details();
        NumberFormat format = CellFormatting.unitFormat(estimate.unit());
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(details.stayers(), NumberFormat.WHOLE),
                ReportCell.of(estimate.value(), format),
                CellFormatting.low(estimate.interval(), format),
                CellFormatting.high(estimate.interval(), format),
                CellFormatting.cell(details.p(), NumberFormat.P_VALUE));
    }

    public ReportTable measureChanges(List<DetailedFinding<NetworkMeasureChangeDetails>> changes) {
        String key = "network.measures.compared";
        List<ReportColumn> columns = new ColumnHeadings(sentences)
                .text("indicator")
                .textIf(hasGroups(changes), "group")
                .number("stayers", "stayers.before", "stayers.after", "change", "low", "high")
                .number("everybody.before", "everybody.after")
                .list();
        List<List<ReportCell>> rows =
                changes.stream().map(this::measureChangeRow).toList();
        String note = sentences.text(isOnline(changes) ? key + ".note.online" : key + ".note");
        return new ReportTable(sentences.text(key), columns, rows, note);
    }

    private List<ReportCell> measureChangeRow(DetailedFinding<NetworkMeasureChangeDetails> finding) {
        Estimate estimate = finding.estimate();
        NetworkMeasureChangeDetails details = finding.details();
        NumberFormat format = NumberFormat.TWO_DECIMALS;
        NumberFormat signed = NumberFormat.SIGNED_TWO_DECIMALS;
        return List.of(
                ReportCell.of(sentences.text(estimate.subject().label())),
                ReportCell.of(sentences.groupLabel(estimate.subject())),
                ReportCell.of(details.people(), NumberFormat.WHOLE),
                ReportCell.of(details.stayers().earlier(), format),
                ReportCell.of(details.stayers().later(), format),
                ReportCell.of(estimate.value(), signed),
                CellFormatting.low(estimate.interval(), signed),
                CellFormatting.high(estimate.interval(), signed),
                CellFormatting.cell(details.earlier(), format),
                CellFormatting.cell(details.later(), format));
    }
}
