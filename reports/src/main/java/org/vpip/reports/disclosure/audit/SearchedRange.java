package org.vpip.reports.disclosure.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The range of a number that is not safe. It is searched for once, when it is asked for. */
final class SearchedRange {
    private final Supplier<PossibleRange> search;
    private @Nullable PossibleRange found;

    SearchedRange(Supplier<PossibleRange> search) {
        this.search = search;
    }

    static SearchedRange of(PossibleRange known) {
        return new SearchedRange(() -> known);
    }

    PossibleRange get() {
        PossibleRange range = found;
        if (range == null) {
            range = search.get();
            found = range;
        }
        return range;
    }
}
