package org.vpip.app.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People by the sets that they belong to. */
final class CodePartition {
    private CodePartition() {}

    /** Returns the largest sets that lie within each of these sets or outside it; people in none of them are left out. */
    static List<BitSet> of(List<Crowd> crowds) {
        Map<BitSet, BitSet> atoms = new LinkedHashMap<>();
        int people =
                crowds.stream().mapToInt(crowd -> crowd.people().length()).max().orElse(0);
        for (int person = 0; person < people; person++) {
            BitSet memberships = new BitSet();
            for (int i = 0; i < crowds.size(); i++) {
                memberships.set(i, crowds.get(i).people().get(person));
            }
            if (!memberships.isEmpty()) {
                atoms.computeIfAbsent(memberships, sets -> new BitSet()).set(person);
            }
        }
        return new ArrayList<>(atoms.values());
    }
}
