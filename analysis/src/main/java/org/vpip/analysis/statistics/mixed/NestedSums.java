package org.vpip.analysis.statistics.mixed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums of the data of a {@link NestedModel}, by community; patterns of times are those of all. */
final class NestedSums {
    private final Map<List<Double>, TimePattern> patterns = new LinkedHashMap<>();
    private final List<CommunitySums> communities;
    private final int rank;
    private final int rows;

    /** Sums orthonormal columns and, last, the response. */
    NestedSums(List<double[]> columns, NestedRows rows) {
        this.communities = rows.sums(columns, patterns);
        this.rank = columns.size() - 1;
        this.rows = rows.size();
    }

    Collection<TimePattern> patterns() {
        return patterns.values();
    }

    List<CommunitySums> communities() {
        return communities;
    }

    /** Returns the number of columns without the response. */
    int rank() {
        return rank;
    }

    int rows() {
        return rows;
    }
}
