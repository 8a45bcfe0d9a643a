package org.vpip.analysis.statistics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.statistics.network.comparison.QapTest;
import org.vpip.analysis.statistics.network.comparison.VertexBootstrap;
import org.vpip.analysis.statistics.network.group.CorePeriphery;

/** Two waves of seven people; blank pairs are NA in R. */
class ObservedPairsTest {
    private static final Graph EARLIER = graph(7, "1>2 2>1 1>3 2>3 3>4 4>5 5>6 6>4 6>7 7>1 3>6 5>7");
    private static final Graph LATER = graph(7, "1>2 1>3 3>1 2>3 3>4 4>5 5>6 6>4 7>6 7>1 4>7");
    private static final ObservedPairs EARLIER_ASKED = (from, to) -> from != 0 || to != 3;
    private static final ObservedPairs LATER_ASKED = (from, to) -> !(from == 4 && to == 5) && !(from == 1 && to == 6);
    private static final ObservedPairs BOTH_ASKED =
            (from, to) -> EARLIER_ASKED.isObserved(from, to) && LATER_ASKED.isObserved(from, to);

    private static Graph graph(int size, String arrows) {
        List<Graph.GraphTie> ties = Arrays.stream(arrows.split(" "))
                .map(arrow -> arrow.split(">"))
                .map(ends -> new Graph.GraphTie(Integer.parseInt(ends[0]) - 1, Integer.parseInt(ends[1]) - 1, 1))
                .toList();
        return Graph.of(true, size, ties);
    }

    private static Graph untied(int size) {
        return Graph.of(true, size, List.of());
    }

    @Test
    void hasNoCorrelationWithoutPeopleTiesOrObservedPairs() {
        QapTest qap = QapTest.withSeed(1);
        assertThat(qap.test(untied(0), ObservedPairs.ALL, untied(0), ObservedPairs.ALL))
                .isEmpty();
        assertThat(qap.test(untied(7), ObservedPairs.ALL, LATER, ObservedPairs.ALL))
                .isEmpty();
        assertThat(qap.test(EARLIER, (from, to) -> false, LATER, ObservedPairs.ALL))
                .isEmpty();
    }

    @Test
    void takesAllOrdersOfSevenPeople() {
        // mean(sapply(P, function(p) cor(A[off], B[p, p][off])) >= cor(A[off], B[off]) - 1e-12) over the 5040 orders P
        QapTest.QapResult result = QapTest.withSeed(1).test(EARLIER, LATER).orElseThrow();
        assertThat(result.p()).isCloseTo(0.001785714, within(1e-9));
        assertThat(QapTest.withSeed(1).test(EARLIER, ObservedPairs.ALL, LATER, ObservedPairs.ALL))
                .hasValueSatisfying(same -> {
                    assertThat(same.correlation()).isCloseTo(result.correlation(), within(1e-12));
                    assertThat(same.p()).isEqualTo(result.p());
                });
    }

    @Test
    void letsABlankMoveWithItsPeople() {
        // the same with NA in A[1, 4], B[5, 6] and B[2, 7], and use = "pairwise"
        QapTest.QapResult result = QapTest.withSeed(1)
                .test(EARLIER, EARLIER_ASKED, LATER, LATER_ASKED)
                .orElseThrow();
        assertThat(result.correlation()).isCloseTo(0.5453976310059035, within(1e-12));
        assertThat(result.greater()).isCloseTo(0.002777777777777778, within(1e-12));
        assertThat(result.less()).isCloseTo(0.9992063492063492, within(1e-12));
    }

    @Test
    void hasNoDifferenceBelowThreePeopleOrWithoutAnObservedPair() {
        assertThat(VertexBootstrap.of(untied(2), untied(2), 1, 100)).isEmpty();
        assertThat(VertexBootstrap.of(EARLIER, LATER, (from, to) -> false, 1, 100))
                .isEmpty();
    }

    @Test
    void drawsPeopleAnewOverThePairsObservedInBothWaves() {
        // numpy, 60,000 samples: standard deviation of the differences
        VertexBootstrap all = VertexBootstrap.of(EARLIER, LATER, 1, 20_000).orElseThrow();
        assertThat(all.standardError()).isCloseTo(0.06433, within(0.02 * 0.06433));
        assertThat(VertexBootstrap.of(EARLIER, LATER, ObservedPairs.ALL, 1, 20_000))
                .contains(all);
        VertexBootstrap blank =
                VertexBootstrap.of(EARLIER, LATER, BOTH_ASKED, 1, 20_000).orElseThrow();
        assertThat(blank.difference()).isCloseTo(-1 / 39.0, within(1e-12));
        assertThat(blank.standardError()).isCloseTo(0.06998, within(0.02 * 0.06998));
    }

    @Test
    void findsNoCoreWithoutATieAndEverybodyWhereAllAreTied() {
        assertThat(CorePeriphery.detect(untied(0))).isEmpty();
        assertThat(CorePeriphery.detect(untied(3))).containsExactly(false, false, false);
        assertThat(CorePeriphery.detect(graph(3, "1>2 2>1 1>3 3>1 2>3 3>2"))).containsExactly(true, true, true);
    }
}
