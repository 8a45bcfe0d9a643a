package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The search for facts that suffice for a conclusion and of which none can be spared. It divides the facts, as in Junker
 * (2004), QuickXplain, AAAI 19, so that it tries few subsets where few facts bind.
 */
final class BindingFacts {
    private final Predicate<List<AtomFact>> suffice;

    private BindingFacts(Predicate<List<AtomFact>> suffice) {
        this.suffice = suffice;
    }

    /**
     * Returns facts that suffice, in their order.
     *
     * @param facts that suffice together
     */
    static List<AtomFact> of(List<AtomFact> facts, Predicate<List<AtomFact>> suffice) {
        return suffice.test(List.of()) ? List.of() : new BindingFacts(suffice).search(List.of(), false, facts);
    }

    /** @param added whether the background changed since it last did not suffice */
    private List<AtomFact> search(List<AtomFact> background, boolean added, List<AtomFact> facts) {
        if (added && suffice.test(background)) {
            return List.of();
        }
        if (facts.size() == 1) {
            return facts;
        }
        List<AtomFact> first = facts.subList(0, facts.size() / 2);
        List<AtomFact> second = facts.subList(facts.size() / 2, facts.size());
        List<AtomFact> fromSecond = search(join(background, first), true, second);
        List<AtomFact> fromFirst = search(join(background, fromSecond), !fromSecond.isEmpty(), first);
        return join(fromFirst, fromSecond);
    }

    private static List<AtomFact> join(List<AtomFact> first, List<AtomFact> second) {
        List<AtomFact> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
