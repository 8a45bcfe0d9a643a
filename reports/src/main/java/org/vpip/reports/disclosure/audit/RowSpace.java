package org.vpip.reports.disclosure.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The unions of atoms whose numbers of people follow exactly from numbers that are published: those in the row space of the published
 * sets. A union is in it if and only if it is orthogonal to every vector of the null space, so that the coordinates of its
 * atoms in a basis of the null space add up to zero. All arithmetic is rational.
 */
final class RowSpace {
    private static final long PRIME = (1L << 61) - 1;

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

    /** Returns whether the value of one atom follows from that of another: their coordinates are multiples of each other. */
    boolean ties(int first, int second) {
        List<ExactFraction> one = coordinates.get(first);
        List<ExactFraction> other = coordinates.get(second);
        int pivot = IntStream.range(0, one.size())
                .filter(i -> !one.get(i).isZero())
                .findFirst()
                .orElse(-1);
        if (pivot < 0 || other.get(pivot).isZero()) {
            return false;
        }
        ExactFraction factor = other.get(pivot).over(one.get(pivot));
        return IntStream.range(0, one.size())
                .allMatch(i -> one.get(i).times(factor).minus(other.get(i)).isZero());
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

    /**
     * The search through all unions of few people. The coordinates of an atom are projected to one number modulo a prime, so
     * that the last atom of a union is looked up by its number; what is found is checked with the coordinates themselves.
     */
    private final class Search {
        private final int most;
        private final int[] small;
        private final int[] sizes;
        private final long[] projected;
        private final Map<Long, List<Integer>> byProjection = new HashMap<>();
        private final List<BitSet> found = new ArrayList<>();

        Search(AtomPartition partition, int most) {
            this.most = most;
            this.sizes =
                    IntStream.range(0, partition.count()).map(partition::size).toArray();
            this.small = IntStream.range(0, sizes.length)
                    .filter(atom -> sizes[atom] <= most)
                    .toArray();
            long[] weights = new Random(0).longs(atoms, 1, PRIME).toArray();
            this.projected = IntStream.range(0, atoms)
                    .mapToLong(atom -> projection(coordinates.get(atom), weights))
                    .toArray();
            for (int atom : small) {
                byProjection
                        .computeIfAbsent(projected[atom], key -> new ArrayList<>())
                        .add(atom);
            }
        }

        private static long projection(List<ExactFraction> coordinates, long[] weights) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < weights.length && i < coordinates.size(); i++) {
                if (!coordinates.get(i).isZero()) {
                    sum = sum.add(coordinates
                            .get(i)
                            .modulo(BigInteger.valueOf(PRIME))
                            .multiply(BigInteger.valueOf(weights[i])));
                }
            }
            return sum.mod(BigInteger.valueOf(PRIME)).longValueExact();
        }

        List<BitSet> found() {
            extend(new BitSet(), 0, -1, 0);
            return found;
        }

        private void extend(BitSet union, long sum, int last, int people) {
            for (int atom : byProjection.getOrDefault(Math.floorMod(-sum, PRIME), List.of())) {
                if (atom > last && people + sizes[atom] <= most && determines(with(union, atom))) {
                    found.add(with(union, atom));
                }
            }
            for (int atom : small) {
                if (atom > last && people + sizes[atom] < most) {
                    BitSet larger = with(union, atom);
                    long next = (sum + projected[atom]) % PRIME;
                    if (next != 0 || !determines(larger)) {
                        extend(larger, next, atom, people + sizes[atom]);
                    }
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
