package org.vpip.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.RegionDetails.Row;

/**
 * Takes small numbers of members out of a table of regions: regions with one to four are not told; a single one would follow from the
 * total, so the smallest other goes with it. Nobody in a region discloses nobody and stays. An index tells its number and goes too.
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
        if (hidden == 1) {
            int next = smallest(rows);
            if (next >= 0) {
                rows.set(next, without(rows.get(next)));
            }
        }
        return new RegionDetails(rows);
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
