package org.vpip.analysis.network;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Ties of which it was said whether the two know each other through the community, and those that are credited to it. */
record Credit(int asked, int credited) {
    static Credit of(Table ties) {
        DoubleColumn said = ties.doubleColumn("credited").removeMissing();
        return new Credit(said.size(), (int) said.sum());
    }
}
