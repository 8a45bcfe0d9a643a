package org.vpip.analysis.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.method.PlanMethod;

/**
 * The methods that a row of the plan could name instead of its own, by what each declares: its sources, the answers that it accepts,
 * its number of waves, and whether it needs a comparison group.
 *
 * @param all that accept the source and its answers
 * @param waves in the row
 */
record FittingMethods(List<PlanMethod> all, int waves) {
    FittingMethods {
        all = List.copyOf(all);
    }

    /** Returns the ids of the methods for the waves of the row; blank for none. */
    String forWaves() {
        return ids(all.stream().filter(this::acceptsWaves).toList());
    }

    /**
     * Returns the ids of the methods that come closest to another: if there are such methods, those for the waves of the row, and of
     * these, those that measure a change or difference if the other does, or a level if it does not. Blank for none.
     */
    String alike(PlanMethod asked) {
        boolean signed = asked.declaration().isSigned();
        List<PlanMethod> timely = preferring(all, this::acceptsWaves);
        return ids(preferring(timely, method -> method.declaration().isSigned() == signed));
    }

    private boolean acceptsWaves(PlanMethod method) {
        return method.declaration().acceptsWaves(waves);
    }

    private static List<PlanMethod> preferring(List<PlanMethod> methods, Predicate<PlanMethod> condition) {
        List<PlanMethod> preferred = methods.stream().filter(condition).toList();
        return preferred.isEmpty() ? methods : preferred;
    }

    private static String ids(List<PlanMethod> methods) {
        return methods.stream().map(PlanMethod::id).collect(Collectors.joining(", "));
    }
}
