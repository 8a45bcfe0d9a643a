package org.vpip.reports.disclosure.gate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.NetworkMeasure;

/** Whether the value of a finding about ties, multiplied out, is a number of one to four ties. */
final class FewTies {
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
            return anySmall(ties(table, true), ties(table, false));
        }
        return details instanceof NetworkDetails network
                && tell(estimate.subject().method(), network);
    }

    private static boolean tell(MethodDeclaration method, NetworkDetails network) {
        boolean mutual = method.equals(NetworkMeasure.RECIPROCITY.declaration());
        boolean groups = method.equals(NetworkMeasure.CROSS_GROUP_SHARE.declaration())
                || method.equals(NetworkMeasure.E_I_INDEX.declaration());
        return SmallCounts.isSmall(network.ties().observed())
                || (mutual && SmallCounts.anySmall(network.ties().mutualPairs()))
                || (groups
                        && SmallCounts.anySmall(
                                network.groups().external(), network.groups().internal()));
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

    /** In a table of ties between groups: those within, or those between. */
    private static int ties(NetworkTableDetails table, boolean within) {
        List<NetworkTableRow> rows = table.rows();
        int sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = table.directed() ? 0 : row; column < rows.size(); column++) {
                boolean counts = (row == column) == within;
                sum += counts ? rows.get(row).cells().get(column).count().orElse(0) : 0;
            }
        }
        return sum;
    }
}
