package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.app.attack.linear.BoundedSimplex;
import org.vpip.app.attack.linear.Misreading;
import org.vpip.app.attack.linear.PossibleValues;

/** An attacker of numbers of people, who does not know who belongs where, but which combinations there are. */
final class SizeAttack {
    private final List<HeadCount> counts;
    private final List<Crowd> crowds;
    private final List<Crowd> parts;
    private final List<BitSet> atoms;

    /**
     * @param crowds sets that reports name, with or without their numbers
     * @param parts of them that reports do not name, such as the codes of a merged group; the rule for them is five, because who
     *     knows in which combinations a code occurs already knows more than an attacker of sizes
     */
    SizeAttack(List<HeadCount> counts, List<Crowd> crowds, List<Crowd> parts) {
        Map<BitSet, Crowd> plainest = new LinkedHashMap<>();
        crowds.forEach(crowd -> add(plainest, crowd));
        this.counts = counts;
        this.crowds = List.copyOf(plainest.values());
        this.parts = parts;
        this.atoms =
                CodePartition.of(Stream.concat(crowds.stream(), parts.stream()).toList());
    }

    /** Returns the numbers below the fewest that may not be one or none, or not the fewest. */
    List<ReportLeak> leaks() {
        PossibleValues possible = possible();
        List<ReportLeak> leaks = new ArrayList<>();
        for (Crowd few : few()) {
            double[] form = form(few.people());
            if (!possible.reaches(PossibleValues.negative(form), -1) || !possible.reaches(form, few.fewest())) {
                leaks.add(new ReportLeak(
                        "people: " + few.label(), few.size(), possible.least(form), possible.greatest(form)));
            }
        }
        return leaks;
    }

    private PossibleValues possible() {
        double[][] forms =
                counts.stream().map(count -> form(count.crowd().people())).toArray(double[][]::new);
        double[] truth = atoms.stream().mapToDouble(BitSet::cardinality).toArray();
        double everybody = Arrays.stream(truth).sum();
        double[] low = new double[truth.length + forms.length];
        double[] high = new double[low.length];
        Arrays.fill(high, Math.max(4 * everybody, 100));
        for (int i = 0; i < counts.size(); i++) {
            low[truth.length + i] = counts.get(i).low();
            high[truth.length + i] = counts.get(i).high();
        }
        return Misreading.refuse(new BoundedSimplex(forms, low, high, truth));
    }

    private double[] form(BitSet people) {
        return atoms.stream()
                .mapToDouble(atom -> people.get(atom.nextSetBit(0)) ? 1 : 0)
                .toArray();
    }

    /** Returns the small sets among those that are named, what two of them share, and one without the other. */
    private List<Crowd> few() {
        Map<BitSet, Crowd> named = new LinkedHashMap<>();
        crowds.forEach(crowd -> named.put(crowd.people(), crowd));
        parts.forEach(part -> named.putIfAbsent(part.people(), part.plain()));
        Map<BitSet, Crowd> derived = new LinkedHashMap<>();
        for (Crowd one : crowds) {
            for (Crowd other : crowds) {
                add(derived, one.without(other));
                add(derived, one.shared(other));
            }
            for (Crowd part : parts) {
                add(derived, one.without(part).plain());
                add(derived, part.without(one).plain());
                add(derived, part.shared(one).plain());
            }
        }
        atoms.forEach(atom -> add(derived, new Crowd("those of the same sets", atom, Crowd.FEW)));
        derived.keySet().removeAll(named.keySet());
        return Stream.concat(named.values().stream(), derived.values().stream())
                .filter(Crowd::isFew)
                .toList();
    }

    /** Adds a set under the rule of its plainest description: people who lack an answer are no group of an attribute. */
    private static void add(Map<BitSet, Crowd> sets, Crowd crowd) {
        if (crowd.size() > 0) {
            sets.merge(crowd.people(), crowd, (known, found) -> known.fewest() <= found.fewest() ? known : found);
        }
    }
}
