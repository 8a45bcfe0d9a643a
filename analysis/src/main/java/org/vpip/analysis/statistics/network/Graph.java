package org.vpip.analysis.statistics.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Immutable network of people numbered from 0, with weighted ties.
 *
 * <p>The source of a directed tie names its target; an undirected tie holds for both sides. Ties to oneself are
 * dropped. Repeated ties are one tie, with their weights added. People without a tie count.
 *
 * <p>Compact lists: the ties of person v are the positions {@code start[v]} to {@code start[v + 1]} of {@code to},
 * ascending.
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

    /** Tie between positions below the number of people; an undirected tie has them in either order. */
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

    /** Returns the network of these ties; each position must be that of a person. */
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

    /** Sorts ties by source and target, and merges equal ones by adding their weights. */
    private static List<GraphTie> merged(List<GraphTie> arcs) {
        List<GraphTie> sorted = new ArrayList<>(arcs);
        sorted.sort(Comparator.comparingInt(GraphTie::source).thenComparingInt(GraphTie::target));
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

    /** Returns the number of people. */
    public int size() {
        return start.length - 1;
    }

    public boolean isDirected() {
        return directed;
    }

    /** Returns the number of ties, undirected ones once. */
    public int tieCount() {
        return directed ? to.length : to.length / 2;
    }

    /** Returns the number of ties to oneself that were dropped. */
    public int droppedLoops() {
        return loops;
    }

    /** Returns the number of ties that only repeated another. */
    public int collapsedRepeats() {
        return repeats;
    }

    /** Returns the number of pairs that could be tied: ordered ones in a directed network. */
    public double possibleTies() {
        double pairs = (double) size() * (size() - 1);
        return directed ? pairs : pairs / 2;
    }

    /** Returns whether the source names the target, or either the other in an undirected network. */
    public boolean hasTie(int source, int target) {
        return position(source, target) >= 0;
    }

    /** Returns the weight of a tie; 0 without a tie. */
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

    /** Returns the people whom that person names, ascending. */
    public IntStream out(int person) {
        return Arrays.stream(to, start[person], start[person + 1]);
    }

    /** Returns the people who name that person, ascending. */
    public IntStream in(int person) {
        return Arrays.stream(from, inStart[person], inStart[person + 1]);
    }

    /** Returns the ties, undirected ones once with the smaller position first. */
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

    /** Returns the undirected network of ties in either direction, with the weights of both added; itself when undirected. */
    public Graph symmetrised() {
        return directed ? of(false, size(), ties()) : this;
    }
}
