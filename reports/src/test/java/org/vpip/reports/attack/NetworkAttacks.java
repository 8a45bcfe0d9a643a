package org.vpip.reports.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Works out small numbers from one finding about ties. */
final class NetworkAttacks {
    private NetworkAttacks() {}

    static void read(Shown shown, NetworkDetails network, ReleaseReader reader, LeakLog log) {
        Estimate estimate = shown.estimate();
        log.stated(shown, "answered", network.roster().answered());
        log.stated(shown, "ties", network.ties().observed());
        log.stated(shown, "isolates", network.roster().isolates());
        log.stated(shown, "mutual pairs", network.ties().mutualPairs());
        log.stated(shown, "external ties", network.groups().external());
        log.stated(shown, "internal ties", network.groups().internal());
        if (estimate.unit() == MeasurementUnit.COUNT) {
            log.stated(shown, "value", Math.round(estimate.value()));
        }
        if (shown.includes(Part.SIZE)) {
            log.stated(
                    shown,
                    "silent",
                    network.roster().nodes() - (long) network.roster().answered());
            long others = network.ties().observedPairs()
                    / Math.max(1, network.roster().answered());
            log.stated(
                    shown,
                    "silent by pairs",
                    others == 0 ? 0 : others + 1 - network.roster().answered());
        }
        readGroups(shown, network, reader, log);
    }

    private static void readGroups(Shown shown, NetworkDetails network, ReleaseReader reader, LeakLog log) {
        double value = shown.estimate().value();
        boolean share = shown.subject().method().equals(NetworkMeasure.CROSS_GROUP_SHARE.declaration());
        boolean index = shown.subject().method().equals(NetworkMeasure.E_I_INDEX.declaration());
        boolean told = network.groups().external().isPresent()
                && network.groups().internal().isPresent();
        int grouped = network.groups().external().orElse(0)
                + network.groups().internal().orElse(0);
        if ((share || index) && (told || reader.complete())) {
            double external = share ? value : (value + 1) / 2;
            double precision = share ? reader.precision() : reader.precision() / 2;
            int known = told ? grouped : network.ties().observed();
            CountRange across = CountRange.product(known, external, precision);
            log.note(shown, Deduction.MULTIPLIED, "external ties", across);
            log.note(
                    shown,
                    Deduction.MULTIPLIED,
                    "internal ties",
                    CountRange.exactly(known).minus(across));
        }
        boolean everybody = shown.includes(Part.SIZE)
                && network.roster().nodes() == network.roster().answered();
        if (everybody && shown.subject().method().equals(NetworkMeasure.RECIPROCITY.declaration())) {
            CountRange mutual = CountRange.product(network.ties().observed() / 2.0, value, reader.precision());
            log.note(shown, Deduction.MULTIPLIED, "mutual pairs", mutual);
        }
        if (told) {
            log.note(shown, Deduction.UNGROUPED_TIES, "ties", network.ties().observed() - (long) grouped);
        }
    }

    static void read(Shown shown, NetworkMeasureChangeDetails change, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "stayers", change.people());
    }

    static void read(Shown shown, NewTieDetails ties, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "stayers", ties.stayers());
        log.stated(shown, "new ties of unknown group", ties.unknown());
        log.stated(shown, "new ties asked about", ties.credit().asked());
        log.stated(shown, "new ties credited", ties.credit().credited());
        ties.pairs().forEach(pair -> log.stated(shown, "new ties " + pair.from() + " " + pair.to(), pair.ties()));
    }

    static void read(Shown shown, TieChangeDetails ties, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "stayers", ties.stayers());
        readTurnover(shown, ties.kept(), ties.created(), ties.dissolved(), log);
    }

    private static void readTurnover(Shown shown, int kept, int created, int dissolved, LeakLog log) {
        log.stated(shown, "kept", kept);
        log.stated(shown, "created", created);
        log.stated(shown, "dissolved", dissolved);
    }

    static void read(Shown shown, NetworkComparisonDetails compared, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "stayers", compared.stayers());
        readTurnover(shown, compared.kept(), compared.created(), compared.dissolved(), log);
        long possible = compared.stayers() * (compared.stayers() - 1L);
        compared.pairs().ifPresent(pairs -> log.stated(shown, "left blank", possible - pairs));
        double change = compared.created() - (double) compared.dissolved();
        double value = shown.estimate().value();
        if (shown.subject().method().id().equals("density_change") && Math.abs(value) > reader.precision()) {
            double size = Math.abs(value);
            CountRange pairs = new CountRange((long) Math.ceil(Math.abs(change) / (size + reader.precision())), (long)
                    Math.floor(Math.abs(change) / (size - reader.precision())));
            log.note(
                    shown,
                    Deduction.MULTIPLIED,
                    "left blank",
                    CountRange.exactly(possible).minus(pairs).within(new CountRange(0, possible)));
        }
    }

    static void read(Shown shown, NetworkTableDetails table, ReleaseReader reader, LeakLog log) {
        table.rows().forEach(row -> {
            log.stated(shown, "people of " + row.id(), row.people());
            row.cells().forEach(cell -> log.stated(shown, "ties from " + row.id(), cell.count()));
        });
        int size = table.rows().size();
        List<List<NetworkTableCell>> lines = new ArrayList<>();
        lines.add(IntStream.range(0, size).mapToObj(at -> cell(table, at, at)).toList());
        for (int line = 0; line < size; line++) {
            int own = line;
            lines.add(table.rows().get(own).cells());
            lines.add(IntStream.range(0, size)
                    .mapToObj(at -> cell(table, at, own))
                    .toList());
        }
        lines.stream()
                .filter(line -> line.stream().anyMatch(cell -> !isHidden(cell)))
                .forEach(line -> log.note(
                        shown,
                        Deduction.TABLE_SUBTRACTED,
                        "hidden cells in a line",
                        CountRange.exactly(
                                line.stream().filter(NetworkAttacks::isHidden).count()),
                        2));
    }

    private static NetworkTableCell cell(NetworkTableDetails table, int row, int column) {
        return table.rows().get(row).cells().get(column);
    }

    private static boolean isHidden(NetworkTableCell cell) {
        return cell.equals(NetworkTableCell.HIDDEN);
    }
}
