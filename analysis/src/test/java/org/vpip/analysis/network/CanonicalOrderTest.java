package org.vpip.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalOrderTest {

    private static List<BitSet> graph(int vertices, int[][] edges) {
        List<BitSet> neighbours =
                IntStream.range(0, vertices).mapToObj(vertex -> new BitSet()).toList();
        for (int[] edge : edges) {
            neighbours.get(edge[0]).set(edge[1]);
            neighbours.get(edge[1]).set(edge[0]);
        }
        return neighbours;
    }

    /** Returns the labels and edges of the graph with its vertices numbered in canonical order. */
    private static String form(int[][] edges, List<String> labels) {
        List<BitSet> graph = graph(labels.size(), edges);
        List<Integer> order = CanonicalOrder.of(graph, labels);
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, labels.size()).boxed().toList());
        return order.stream().map(labels::get).toList()
                + order.stream()
                        .map(graph::get)
                        .map(others -> others.stream()
                                .map(order::indexOf)
                                .sorted()
                                .boxed()
                                .toList())
                        .toList()
                        .toString();
    }

    private static String renumberedForm(int[][] edges, List<String> labels, Random random) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, labels.size()).boxed().toList());
        Collections.shuffle(numbers, random);
        int[][] renumbered = Stream.of(edges)
                .map(edge -> new int[] {numbers.get(edge[0]), numbers.get(edge[1])})
                .toArray(int[][]::new);
        List<String> moved = new ArrayList<>(labels);
        IntStream.range(0, labels.size()).forEach(vertex -> moved.set(numbers.get(vertex), labels.get(vertex)));
        return form(renumbered, moved);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.3, 0.7, 1})
    void everyNumberingGivesTheSameForm(double density) {
        Random random = new Random(5);
        for (int study = 0; study < 20; study++) {
            int people = 5 + random.nextInt(35);
            int[][] edges = IntStream.range(0, people * people)
                    .filter(pair -> pair / people < pair % people && random.nextDouble() < density)
                    .mapToObj(pair -> new int[] {pair / people, pair % people})
                    .toArray(int[][]::new);
            List<String> labels = IntStream.range(0, people)
                    .mapToObj(person -> String.valueOf(random.nextInt(3)))
                    .toList();
            assertThat(renumberedForm(edges, labels, random)).isEqualTo(form(edges, labels));
        }
    }

    @Test
    void everyNumberingOfATriangleAndASquareGivesTheSameForm() {
        int[][] edges = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 6}, {6, 3}};
        List<String> labels = Collections.nCopies(7, "");
        for (int seed = 0; seed < 50; seed++) {
            assertThat(renumberedForm(edges, labels, new Random(seed))).isEqualTo(form(edges, labels));
        }
    }

    @Test
    void graphsThatDifferHaveDifferentForms() {
        List<String> labels = Collections.nCopies(6, "");

        assertThat(form(new int[][] {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}}, labels))
                .isNotEqualTo(form(new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 0}}, labels));
    }
}
