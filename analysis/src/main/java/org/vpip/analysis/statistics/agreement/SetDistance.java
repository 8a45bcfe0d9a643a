package org.vpip.analysis.statistics.agreement;

import java.util.HashSet;
import java.util.Set;

/**
 * Distance of two sets, 0 for equal ones (two empty ones too) to 1 for those that share nothing.
 *
 * <p>Jaccard: 1 - |A ∩ B| / |A ∪ B|. MASI: 1 - m |A ∩ B| / |A ∪ B|, with m = 2/3 when one set contains the other and
 * 1/3 when they only overlap.
 *
 * <p>Jaccard (1912), doi:10.1111/j.1469-8137.1912.tb05611.x; Passonneau (2006), Measuring agreement on set-valued items
 * (LREC).
 */
public enum SetDistance {
    JACCARD,
    MASI;

    public double between(Set<String> a, Set<String> b) {
        if (a.equals(b)) {
            return 0;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        double smaller = Math.min(a.size(), b.size());
        double similarity = shared.size() / ((double) a.size() + b.size() - shared.size());
        double closeness = this == JACCARD ? 1 : shared.size() == smaller ? 2.0 / 3 : 1.0 / 3;
        return 1 - similarity * closeness;
    }
}
