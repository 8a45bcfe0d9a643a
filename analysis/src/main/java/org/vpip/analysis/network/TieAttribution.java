package org.vpip.analysis.network;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Ties of which it was said whether the two know each other through the community, and those that are credited to it. */
record TieAttribution(int asked, int attributed) {
    static TieAttribution of(Table ties) {
        DoubleColumn said = ties.doubleColumn("credited").removeMissing();
        return new TieAttribution(said.size(), (int) said.sum());
    }
}
