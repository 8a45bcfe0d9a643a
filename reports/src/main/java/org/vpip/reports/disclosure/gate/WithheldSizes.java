package org.vpip.reports.disclosure.gate;

import java.util.List;
import org.vpip.reports.disclosure.Rule;

/** The sizes that the withheld groups of a breakdown can have, given why each is withheld and how many people they are. */
final class WithheldSizes {
    private WithheldSizes() {}

    /**
     * Returns whether a size below the threshold is the only one possible for some group. Because of its few people a group
     * has from 1 to below the threshold, for any other reason the threshold or more.
     *
     * @param reasons one for each withheld group
     * @param people in all these groups together
     * @param threshold fewest people of a group that may be told
     */
    static boolean areKnown(List<Rule> reasons, int people, int threshold) {
        long small = reasons.stream().filter(Rule.SMALL_GROUP::equals).count();
        long large = reasons.size() - small;
        if (small == 0) {
            return false;
        }
        long others = small - 1;
        long most = Math.min(threshold - 1L, people - others - large * threshold);
        long least = large > 0 ? 1 : Math.max(1, people - others * (threshold - 1L));
        return least == most;
    }
}
