package org.vpip.reports.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RowSpaceTest {
    private static final int PEOPLE = 9;

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        IntStream.of(members).forEach(set::set);
        return set;
    }

    @Test
    void findsTheRestOfATotal() {
        List<BitSet> published = List.of(set(0, 1, 2, 3, 4, 5, 6, 7, 8), set(0, 1, 2, 3, 4), set(5, 6));
        AtomPartition partition = AtomPartition.of(published);
        List<BitSet> atoms = published.stream().map(partition::within).toList();
        assertThat(RowSpace.of(atoms, partition.count()).determined(partition, 4))
                .containsExactlyInAnyOrder(partition.within(set(5, 6)), partition.within(set(7, 8)));
    }

    @Test
    void findsNothingInTwoOverlappingSets() {
        List<BitSet> published = List.of(set(0, 1, 2, 3, 4, 5), set(4, 5, 6, 7, 8));
        AtomPartition partition = AtomPartition.of(published);
        List<BitSet> atoms = published.stream().map(partition::within).toList();
        assertThat(RowSpace.of(atoms, partition.count()).determined(partition, 4))
                .isEmpty();
    }

    /** The other way: a union follows if it does not raise the rank of the published sets, computed modulo a large prime. */
    @RepeatedTest(60)
    void agreesWithTheRankOfAMatrix(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<BitSet> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(set(IntStream.range(0, PEOPLE)
                    .filter(person -> random.nextBoolean())
                    .toArray()));
        }
        AtomPartition partition = AtomPartition.of(published);
        List<BitSet> atoms = published.stream().map(partition::within).toList();
        RowSpace space = RowSpace.of(atoms, partition.count());
        List<BitSet> expected = new ArrayList<>();
        for (int bits = 1; bits < 1 << partition.count(); bits++) {
            BitSet union = BitSet.valueOf(new long[] {bits});
            boolean follows =
                    RankModulo.rank(atoms, partition.count()) == RankModulo.rank(with(atoms, union), partition.count());
            assertThat(space.determines(union)).isEqualTo(follows);
            if (follows && partition.people(union) <= 4) {
                expected.add(union);
            }
        }
        List<BitSet> found = space.determined(partition, 4);
        assertThat(expected).containsAll(found);
        assertThat(expected).allMatch(union -> found.stream().anyMatch(part -> includes(union, part)));
    }

    private static List<BitSet> with(List<BitSet> sets, BitSet more) {
        List<BitSet> all = new ArrayList<>(sets);
        all.add(more);
        return all;
    }

    private static boolean includes(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }
}
