package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.PurposeDetails.PurposeRow;

/**
 * Takes purposes that one to four people wrote for out of a table of messages; where their messages follow from the share of
 * those with a purpose, the smallest others go with them. Nothing is told where few wrote with a purpose, or few without.
 */
final class FewInPurposes {
    private FewInPurposes() {}

    /** Empty when nothing of it may be told. */
    static Optional<PurposeDetails> hidden(PurposeDetails details) {
        boolean without = details.rows().stream().anyMatch(row -> !row.hasPurpose() && isSmall(row));
        if (SmallCounts.isSmall(details.tagged()) || without) {
            return Optional.empty();
        }
        List<PurposeRow> rows = new ArrayList<>(details.rows());
        rows.replaceAll(row -> isSmall(row) ? row.withoutCounts() : row);
        while (follows(details, rows)) {
            int next = smallest(rows);
            if (next < 0) {
                return Optional.empty();
            }
            rows.set(next, rows.get(next).withoutCounts());
        }
        return Optional.of(new PurposeDetails(rows, details.tagged()));
    }

    private static boolean isSmall(PurposeRow row) {
        return SmallCounts.isSmall(row.people().orElse(0))
                || SmallCounts.isSmall(row.messages().orElse(0));
    }

    /** Whether what is left of the total tells, or nearly tells, the numbers that are hidden. */
    private static boolean follows(PurposeDetails whole, List<PurposeRow> told) {
        long hidden = told.stream().filter(row -> row.messages().isEmpty()).count();
        int rest = sum(whole.rows()) - sum(told);
        return hidden > 0 && (hidden < 2 || rest < Math.max(5, hidden + 3));
    }

    private static int sum(List<PurposeRow> rows) {
        return rows.stream().mapToInt(row -> row.messages().orElse(0)).sum();
    }

    /** Of the purposes told and not empty; -1 when there is none. */
    private static int smallest(List<PurposeRow> rows) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            int messages = rows.get(i).messages().orElse(0);
            boolean smaller = found < 0 || messages < rows.get(found).messages().orElse(0);
            if (rows.get(i).hasPurpose() && messages > 0 && smaller) {
                found = i;
            }
        }
        return found;
    }
}
