package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;

/**
 * Takes small numbers of members out of a table of regions: regions with fewer than may be told are not told; where they follow from
 * the total, the smallest others go with them. Nobody in a region discloses nobody and stays. An index tells its number and goes too.
 * Regions of one group that are not told are told together where neither what is told of the group nor what is left outside gives them away.
 */
final class FewInRegions {
    private final int fewest;
    private final RegionDetails whole;
    private final List<RegionRow> rows;
    private final List<RegionRow> groups = new ArrayList<>();

    private FewInRegions(RegionDetails whole, int fewest) {
        this.fewest = fewest;
        this.whole = whole;
        this.rows = new ArrayList<>(whole.rows());
    }

    /** @param fewest members of whom a number may be told */
    static RegionDetails hidden(RegionDetails details, int fewest) {
        return new FewInRegions(details, fewest).hidden();
    }

    /** Where the number of all members is not to be told: only in which regions there is nobody. */
    static RegionDetails onlyEmpty(RegionDetails details) {
        return details.withRows(
                details.rows().stream()
                        .map(row -> row.isEmpty() ? row : row.withoutCounts())
                        .toList(),
                List.of());
    }

    private RegionDetails hidden() {
        rows.replaceAll(row -> isFew(row) ? row.withoutCounts() : row);
        int next = smallest();
        while (next >= 0 && hides(row -> true) && follows(row -> true)) {
            rows.set(next, rows.get(next).withoutCounts());
            next = smallest();
        }
        whole.groups().stream().filter(this::mayBeTold).forEach(groups::add);
        return whole.withRows(rows, groups);
    }

    private boolean isFew(RegionRow row) {
        int members = row.members().orElse(0);
        return members > 0 && members < fewest;
    }

    /** A group tells more only where one of its regions is hidden; and then neither these nor those left may follow. */
    private boolean mayBeTold(RegionRow group) {
        Predicate<RegionRow> inside = row -> row.group().equals(group.group());
        Predicate<RegionRow> left = inside.negate()
                .and(row -> groups.stream().noneMatch(told -> told.group().equals(row.group())));
        return hides(inside) && !isFew(group) && !follows(inside) && !(hides(left) && follows(left));
    }

    private boolean hides(Predicate<RegionRow> of) {
        return rows.stream().anyMatch(row -> of.test(row) && row.members().isEmpty());
    }

    /** Whether the sum of these regions tells, or nearly tells, the numbers that are hidden among them. */
    private boolean follows(Predicate<RegionRow> of) {
        long hidden = rows.stream()
                .filter(row -> of.test(row) && row.members().isEmpty())
                .count();
        int rest = sum(whole.rows(), of) - sum(rows, of);
        return hidden < 2 || rest < Math.max(fewest, hidden + fewest - 2);
    }

    private static int sum(List<RegionRow> rows, Predicate<RegionRow> of) {
        return rows.stream().filter(of).mapToInt(row -> row.members().orElse(0)).sum();
    }

    /** Of those told and not empty; -1 when there is none. */
    private int smallest() {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            int members = rows.get(i).members().orElse(0);
            if (members > 0 && (found < 0 || members < rows.get(found).members().orElse(0))) {
                found = i;
            }
        }
        return found;
    }
}
