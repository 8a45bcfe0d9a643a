package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The unions of atoms whose numbers of people follow exactly from numbers that are published: those in the row space of the published
 * sets. A union is in it if and only if it is orthogonal to every vector of the null space, so that the coordinates of its
 * atoms in a basis of the null space add up to zero. All arithmetic is rational.
 */
final class RowSpace {
    private final int atoms;
    private final List<ExactFraction[]> reduced = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final List<List<ExactFraction>> coordinates = new ArrayList<>();

    private RowSpace(int atoms) {
        this.atoms = atoms;
    }

    /**
     * Returns the row space of these sets.
     *
     * @param published sets of atoms whose number of people is published
     */
    static RowSpace of(Collection<BitSet> published, int atoms) {
        RowSpace space = new RowSpace(atoms);
        published.stream().distinct().forEach(space::add);
        List<Integer> free = space.free();
        IntStream.range(0, atoms).forEach(atom -> space.coordinates.add(space.coordinates(atom, free)));
        return space;
    }

    private void add(BitSet set) {
        ExactFraction[] row = IntStream.range(0, atoms)
                .mapToObj(atom -> set.get(atom) ? ExactFraction.ONE : ExactFraction.ZERO)
                .toArray(ExactFraction[]::new);
        for (int i = 0; i < reduced.size(); i++) {
            subtract(row, reduced.get(i), row[pivots.get(i)]);
        }
        int pivot = IntStream.range(0, atoms)
                .filter(atom -> !row[atom].isZero())
                .findFirst()
                .orElse(-1);
        if (pivot < 0) {
            return;
        }
        ExactFraction leading = row[pivot];
        for (int i = 0; i < atoms; i++) {
            row[i] = row[i].over(leading);
        }
        reduced.forEach(other -> subtract(other, row, other[pivot]));
        reduced.add(row);
        pivots.add(pivot);
    }

    private static void subtract(ExactFraction[] from, ExactFraction[] row, ExactFraction factor) {
        if (!factor.isZero()) {
            for (int i = 0; i < from.length; i++) {
                from[i] = row[i].isZero() ? from[i] : from[i].minus(factor.times(row[i]));
            }
        }
    }

    /** Returns whether the number of people in these atoms follows. */
    boolean determines(BitSet set) {
        List<ExactFraction> sum = zero();
        for (int atom : set.stream().toArray()) {
            sum = plus(sum, coordinates.get(atom));
        }
        return sum.stream().allMatch(ExactFraction::isZero);
    }

    /** Returns the coordinates of one atom in the basis of the null space that has one vector for each free atom. */
    private List<ExactFraction> coordinates(int atom, List<Integer> free) {
        int row = pivots.indexOf(atom);
        return free.stream()
                .map(other -> row < 0
                        ? (other == atom ? ExactFraction.ONE : ExactFraction.ZERO)
                        : reduced.get(row)[other].negated())
                .toList();
    }

    private List<Integer> free() {
        return IntStream.range(0, atoms)
                .filter(atom -> !pivots.contains(atom))
                .boxed()
                .toList();
    }

    private List<ExactFraction> zero() {
        return Collections.nCopies(atoms - pivots.size(), ExactFraction.ZERO);
    }

    private static List<ExactFraction> plus(List<ExactFraction> first, List<ExactFraction> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).plus(second.get(i)))
                .toList();
    }

    /** Returns every union of atoms with few people whose number follows, without those that contain a smaller one. */
    List<BitSet> determined(AtomPartition partition, int most) {
        return new Search(partition, most).found();
    }

    /** The search through all unions of few people; the last atom of a union is looked up by its coordinates. */
    private final class Search {
        private final AtomPartition partition;
        private final int most;
        private final List<Integer> small;
        private final Map<List<ExactFraction>, List<Integer>> byCoordinates = new HashMap<>();
        private final List<BitSet> found = new ArrayList<>();

        Search(AtomPartition partition, int most) {
            this.partition = partition;
            this.most = most;
            this.small = IntStream.range(0, partition.count())
                    .filter(atom -> partition.size(atom) <= most)
                    .boxed()
                    .toList();
            small.forEach(atom -> byCoordinates
                    .computeIfAbsent(coordinates.get(atom), key -> new ArrayList<>())
                    .add(atom));
        }

        List<BitSet> found() {
            extend(new BitSet(), zero(), -1, 0);
            return found;
        }

        private void extend(BitSet union, List<ExactFraction> sum, int last, int people) {
            List<ExactFraction> missing =
                    sum.stream().map(ExactFraction::negated).toList();
            for (int atom : byCoordinates.getOrDefault(missing, List.of())) {
                if (atom > last && people + partition.size(atom) <= most) {
                    found.add(with(union, atom));
                }
            }
            for (int atom : small) {
                int together = people + partition.size(atom);
                List<ExactFraction> next =
                        atom > last && together < most ? plus(sum, coordinates.get(atom)) : List.of();
                if (atom > last && together < most && !next.stream().allMatch(ExactFraction::isZero)) {
                    extend(with(union, atom), next, atom, together);
                }
            }
        }

        private static BitSet with(BitSet union, int atom) {
            BitSet larger = (BitSet) union.clone();
            larger.set(atom);
            return larger;
        }
    }
}
