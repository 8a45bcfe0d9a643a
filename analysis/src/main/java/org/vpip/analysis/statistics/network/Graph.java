package org.vpip.analysis.statistics.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is tied to whom: people numbered from 0, ties with a weight. A directed tie says that its source names its target; an
 * undirected one is there from both sides. Ties to oneself are dropped, repeated ones are one tie, their weights added.
 * People without a tie count. Immutable.
 *
 * <p>Compact lists: the ties of person v are the positions {@code start[v]} to {@code start[v + 1]} of {@code to}, ascending.
 */
public final class Graph {
    public final int[] start;
    public final int[] to;
    public final double[] weight;
    public final int[] inStart;
    public final int[] from;
    private final boolean directed;
    private final int loops;
    private final int repeats;

    /** @param source and target: positions below the number of people; undirected ties in either order */
    public record GraphTie(int source, int target, double weight) {}

    private Graph(boolean directed, int size, List<GraphTie> arcs, int loops, int repeats) {
        this.directed = directed;
        this.loops = loops;
        this.repeats = repeats;
        this.start = new int[size + 1];
        this.inStart = new int[size + 1];
        this.to = new int[arcs.size()];
        this.from = new int[arcs.size()];
        this.weight = new double[arcs.size()];
        for (int k = 0; k < to.length; k++) {
            GraphTie arc = arcs.get(k);
            start[arc.source() + 1]++;
            inStart[arc.target() + 1]++;
            to[k] = arc.target();
            weight[k] = arc.weight();
        }
        Arrays.parallelPrefix(start, Integer::sum);
        Arrays.parallelPrefix(inStart, Integer::sum);
        int[] next = inStart.clone();
        arcs.forEach(arc -> from[next[arc.target()]++] = arc.source());
    }

    /** @throws IllegalArgumentException for a position that is no person */
    public static Graph of(boolean directed, int size, List<GraphTie> ties) {
        List<GraphTie> arcs = new ArrayList<>();
        int loops = 0;
        for (GraphTie tie : ties) {
            if (Math.min(tie.source(), tie.target()) < 0 || Math.max(tie.source(), tie.target()) >= size) {
                throw new IllegalArgumentException("no such person: " + tie + " of " + size);
            }
            if (tie.source() == tie.target()) {
                loops++;
            } else {
                arcs.add(tie);
                if (!directed) {
                    arcs.add(new GraphTie(/* source= */ tie.target(), /* target= */ tie.source(), tie.weight()));
                }
            }
        }
        List<GraphTie> merged = merged(arcs);
        int repeats = (arcs.size() - merged.size()) / (directed ? 1 : 2);
        return new Graph(directed, size, merged, loops, repeats);
    }

    /** In the order of source and target, equal ones with their weights added. */
    private static List<GraphTie> merged(List<GraphTie> arcs) {
        List<GraphTie> sorted = new ArrayList<>(arcs);
        sorted.sort((a, b) -> a.source() != b.source()
                ? Integer.compare(a.source(), b.source())
                : Integer.compare(a.target(), b.target()));
        List<GraphTie> merged = new ArrayList<>();
        for (GraphTie arc : sorted) {
            GraphTie last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.source() == arc.source() && last.target() == arc.target()) {
                merged.set(merged.size() - 1, new GraphTie(arc.source(), arc.target(), last.weight() + arc.weight()));
            } else {
                merged.add(arc);
            }
        }
        return merged;
    }

    /** Number of people. */
    public int size() {
        return start.length - 1;
    }

    public boolean isDirected() {
        return directed;
    }

    /** Number of ties, undirected ones once. */
    public int tieCount() {
        return directed ? to.length : to.length / 2;
    }

    /** Ties to oneself that were dropped. */
    public int droppedLoops() {
        return loops;
    }

    /** Ties that only repeated another. */
    public int collapsedRepeats() {
        return repeats;
    }

    /** Pairs that could be tied: ordered ones of a directed network. */
    public double possibleTies() {
        double pairs = (double) size() * (size() - 1);
        return directed ? pairs : pairs / 2;
    }

    /** Undirected: either side. */
    public boolean hasTie(int source, int target) {
        return position(source, target) >= 0;
    }

    /** 0 where there is no tie. */
    public double weight(int source, int target) {
        int position = position(source, target);
        return position < 0 ? 0 : weight[position];
    }

    private int position(int source, int target) {
        return Arrays.binarySearch(to, start[source], start[source + 1], target);
    }

    public int outDegree(int person) {
        return start[person + 1] - start[person];
    }

    public int inDegree(int person) {
        return inStart[person + 1] - inStart[person];
    }

    /** Whom that person names, ascending. */
    public IntStream out(int person) {
        return Arrays.stream(to, start[person], start[person + 1]);
    }

    /** Who names that person, ascending. */
    public IntStream in(int person) {
        return Arrays.stream(from, inStart[person], inStart[person + 1]);
    }

    /** Ties, undirected ones once with the smaller position first. */
    public List<GraphTie> ties() {
        List<GraphTie> ties = new ArrayList<>();
        for (int person = 0; person < size(); person++) {
            for (int k = start[person]; k < start[person + 1]; k++) {
                if (directed || person < to[k]) {
                    ties.add(new GraphTie(person, to[k], weight[k]));
                }
            }
        }
        return ties;
    }

    /** The undirected network of ties in either direction, weights of both added; itself when undirected. */
    public Graph symmetrised() {
        return directed ? of(false, size(), ties()) : this;
    }

    /** The network of these people alone, numbered in this order. */
    public Graph inducedSubgraph(int[] people) {
        int[] place = new int[size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < people.length; i++) {
            place[people[i]] = i;
        }
        return of(
                directed,
                people.length,
                ties().stream()
                        .filter(tie -> place[tie.source()] >= 0 && place[tie.target()] >= 0)
                        .map(tie -> new GraphTie(place[tie.source()], place[tie.target()], tie.weight()))
                        .toList());
    }
}
