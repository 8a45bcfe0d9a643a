package org.vpip.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.RegionDetails.Row;

/**
 * Takes small numbers of members out of a table of regions: regions with one to four are not told; where they follow from the
 * total, the smallest others go with them. Nobody in a region discloses nobody and stays. An index tells its number and goes too.
 */
final class FewInRegions {
    private FewInRegions() {}

    static RegionDetails hidden(RegionDetails details) {
        List<Row> rows = new ArrayList<>(details.rows());
        int hidden = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (SmallCounts.isSmall(rows.get(i).members().orElse(0))) {
                rows.set(i, without(rows.get(i)));
                hidden++;
            }
        }
        int next = smallest(rows);
        while (hidden > 0 && next >= 0 && follows(details, rows, hidden)) {
            rows.set(next, without(rows.get(next)));
            hidden++;
            next = smallest(rows);
        }
        return new RegionDetails(rows);
    }

    /** Whether what is left of the total tells, or nearly tells, the numbers that are hidden. */
    private static boolean follows(RegionDetails whole, List<Row> told, int hidden) {
        int rest = sum(whole.rows()) - sum(told);
        return hidden < 2 || rest < Math.max(5, hidden + 3);
    }

    private static int sum(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.members().orElse(0)).sum();
    }

    /** Where the number of all members is not to be told: only in which regions there is nobody. */
    static RegionDetails onlyEmpty(RegionDetails details) {
        return new RegionDetails(details.rows().stream()
                .map(row -> row.members().orElse(1) == 0 ? row : without(row))
                .toList());
    }

    /** Of those told and not empty; -1 when there is none. */
    private static int smallest(List<Row> rows) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            int members = rows.get(i).members().orElse(0);
            if (members > 0 && (found < 0 || members < rows.get(found).members().orElse(0))) {
                found = i;
            }
        }
        return found;
    }

    private static Row without(Row row) {
        return new Row(row.label(), row.group(), OptionalInt.empty(), row.population(), OptionalDouble.empty());
    }
}
