package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.OthersCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.OthersPairs;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.NetworkMeasure;

/**
 * Tells whether the value of a finding about ties, multiplied out, is a number of few ties: one to four that were kept, new or
 * lost, and otherwise fewer than five, or all but fewer than five. Where nobody or everybody is tied, the tie of every pair is known.
 */
final class FewTies {
    /** A share of closed triples or a centralization outside of these limits leaves too few graphs. */
    private static final double LOWEST = 0.05;

    private static final double HIGHEST = 0.95;

    private FewTies() {}

    static boolean tell(Estimate estimate) {
        FindingDetails details = estimate.details();
        if (details instanceof TieChangeDetails ties) {
            return anySmall(ties.kept(), ties.created(), ties.dissolved());
        }
        if (details instanceof NetworkComparisonDetails ties) {
            return anySmall(ties.kept(), ties.created(), ties.dissolved());
        }
        if (details instanceof NetworkTableDetails table) {
            return areFew(cells(table, true)) || areFew(cells(table, false));
        }
        return details instanceof NetworkDetails network
                && (tell(network) || tell(estimate.subject().method(), estimate.value(), network));
    }

    /**
     * Returns whether all pairs but few are without a tie or all but few are tied, or few people have one; also among the
     * others where a person is left out, who knows her own ties.
     */
    private static boolean tell(NetworkDetails network) {
        TieCounts ties = network.ties();
        return ties.observed() < SmallCounts.FEWEST
                || ties.observedPairs() - ties.observed() < SmallCounts.FEWEST
                || tied(network) < SmallCounts.FEWEST
                || ties.others()
                        .filter(others -> areFew(others.tied(), others.untied()))
                        .isPresent();
    }

    private static int tied(NetworkDetails network) {
        return network.roster().answered() - network.roster().isolates().orElse(0);
    }

    private static boolean tell(MethodDeclaration method, double value, NetworkDetails network) {
        if (method.equals(NetworkMeasure.RECIPROCITY.declaration())) {
            double mutual = network.ties().mutualPairs().orElse(0);
            return areFew(mutual, (double) Math.round(2 * mutual / value - 2 * mutual))
                    || isFew(network, others -> others.dyads().fewest());
        }
        if (method.equals(NetworkMeasure.ISOLATES.declaration())) {
            return contactsToSpare(network) < SmallCounts.FEWEST;
        }
        if (method.equals(NetworkMeasure.REACH_TWO.declaration())) {
            return isFew(network, OthersCounts::strangers) || stepsToSpare(value, network) < SmallCounts.FEWEST;
        }
        if (method.equals(NetworkMeasure.TRANSITIVITY.declaration())
                || method.equals(NetworkMeasure.CENTRALIZATION.declaration())) {
            return value < LOWEST || value > HIGHEST || isFew(network, OthersCounts::strangers);
        }
        boolean groups = method.equals(NetworkMeasure.CROSS_GROUP_SHARE.declaration())
                || method.equals(NetworkMeasure.E_I_INDEX.declaration());
        return groups
                && (areFew(
                                network.groups().external().orElse(0),
                                network.groups().internal().orElse(0))
                        || isFew(network, others -> Math.min(others.internal(), others.external())));
    }

    private static boolean areFew(double one, double other) {
        return Math.min(one, other) < SmallCounts.FEWEST;
    }

    private static boolean isFew(NetworkDetails network, ToIntFunction<OthersCounts> left) {
        return network.ties()
                .others()
                .filter(others -> left.applyAsInt(others) < SmallCounts.FEWEST)
                .isPresent();
    }

    /** Returns how many ends of tied pairs are more than one for each person with a tie: with none to spare, all have one. */
    private static long contactsToSpare(NetworkDetails network) {
        long pairs =
                network.ties().observed() - (long) network.ties().mutualPairs().orElse(0);
        return 2 * pairs - tied(network);
    }

    /** Returns how many ordered pairs are two steps apart: with none, ties join people in twos or in closed groups. */
    private static double stepsToSpare(double value, NetworkDetails network) {
        double reached = value * network.roster().answered() * (network.roster().nodes() - 1);
        return reached - network.ties().observed() * (network.directed() ? 1.0 : 2.0);
    }

    /** Returns whether cells of a table have few ties together, or few pairs without one, in any one person's absence. */
    static boolean areFew(List<NetworkTableCell> cells) {
        int ties = cells.stream()
                .mapToInt(cell ->
                        cell.others().map(OthersPairs::tied).orElse(cell.count().orElse(0)))
                .sum();
        int untied = cells.stream()
                .mapToInt(cell -> cell.others().map(OthersPairs::untied).orElse(SmallCounts.FEWEST))
                .sum();
        return ties < SmallCounts.FEWEST || untied < SmallCounts.FEWEST;
    }

    private static boolean anySmall(int... counts) {
        return Arrays.stream(counts).anyMatch(SmallCounts::isSmall);
    }

    /** Stayers times others, less the pairs, are those that were left blank. */
    static FindingDetails withoutPairs(NetworkComparisonDetails compared) {
        return new NetworkComparisonDetails(
                compared.relation(),
                compared.stayers(),
                OptionalInt.empty(),
                compared.kept(),
                compared.created(),
                compared.dissolved(),
                compared.p());
    }

    /** Returns the cells of ties within groups, or of those between; of an undirected network, two groups have one. */
    private static List<NetworkTableCell> cells(NetworkTableDetails table, boolean within) {
        List<NetworkTableCell> cells = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = table.directed() ? 0 : row; column < table.rows().size(); column++) {
                if ((row == column) == within) {
                    cells.add(table.rows().get(row).cells().get(column));
                }
            }
        }
        return cells;
    }
}
