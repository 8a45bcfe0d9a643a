package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Ties within and between groups.
 *
 * <p>The E-I index is (E - I) / (E + I), -1 all within, 1 all between (Krackhardt & Stern 1988, doi:10.2307/2786835); a
 * directed tie counts once. It depends on the sizes of the groups, so that it is shown with the value for all possible
 * ties. It is also shown with the share of label permutations whose index is at least as far from their mean. Ties of
 * people of unknown group are left out.
 */
public final class Homophily {
    private final Graph graph;
    private final Partition partition;
    private final double[][] mixing;

    private Homophily(Graph graph, Partition partition) {
        this.graph = graph;
        this.partition = partition;
        this.mixing = new double[partition.count()][partition.count()];
        for (Graph.GraphTie tie : graph.ties()) {
            int one = partition.of()[tie.source()];
            int other = partition.of()[tie.target()];
            if (one >= 0 && other >= 0) {
                mixing[one][other]++;
                mixing[other][one] += graph.isDirected() || one == other ? 0 : 1;
            }
        }
    }

    public static Homophily of(Graph graph, Partition partition) {
        if (partition.of().length != graph.size()) {
            throw new IllegalArgumentException(
                    "a group for each person: " + partition.of().length + ", " + graph.size());
        }
        return new Homophily(graph, partition);
    }

    /**
     * Returns ties from the row's group to the column's; undirected networks have a symmetric matrix, with ties within
     * a group once.
     */
    public double[][] mixing() {
        return Arrays.stream(mixing).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Returns {@link #mixing} over the expectation with as many ties spread over all possible pairs; NaN where no pair
     * is possible.
     */
    public double[][] observedOverExpected() {
        double[] sizes = partition.sizes();
        double ties = within() + between();
        double possible = possibleWithin() + possibleBetween();
        double[][] ratio = mixing();
        for (int r = 0; r < sizes.length; r++) {
            for (int c = 0; c < sizes.length; c++) {
                double pairs = r != c ? sizes[r] * sizes[c] : sizes[r] * (sizes[r] - 1) / (graph.isDirected() ? 1 : 2);
                ratio[r][c] = SafeDivision.quotient(ratio[r][c] * possible, ties * pairs)
                        .orElse(Double.NaN);
            }
        }
        return ratio;
    }

    public double within() {
        return IntStream.range(0, mixing.length).mapToDouble(this::within).sum();
    }

    public double between() {
        double all = Arrays.stream(mixing).flatMapToDouble(Arrays::stream).sum() - within();
        return graph.isDirected() ? all : all / 2;
    }

    /** Returns the E-I index; empty without a tie. */
    public OptionalDouble index() {
        return SafeDivision.quotient(between() - within(), between() + within());
    }

    public double possibleWithin() {
        double ordered = Arrays.stream(partition.sizes()).map(n -> n * (n - 1)).sum();
        return graph.isDirected() ? ordered : ordered / 2;
    }

    public double possibleBetween() {
        double known = Arrays.stream(partition.sizes()).sum();
        double ordered = known * (known - 1);
        return (graph.isDirected() ? ordered : ordered / 2) - possibleWithin();
    }

    /** Returns the index with every possible tie; empty for fewer than two people. */
    public OptionalDouble expectedIndex() {
        return SafeDivision.quotient(possibleBetween() - possibleWithin(), possibleBetween() + possibleWithin());
    }

    public OptionalDouble densityWithin() {
        return SafeDivision.quotient(within(), possibleWithin());
    }

    public OptionalDouble densityBetween() {
        return SafeDivision.quotient(between(), possibleBetween());
    }

    public double within(int group) {
        return mixing[group][group];
    }

    /** Returns the number of ties of the group with others, in either direction. */
    public double external(int group) {
        double sum = 0;
        for (int other = 0; other < mixing.length; other++) {
            if (other != group) {
                sum += mixing[group][other] + (graph.isDirected() ? mixing[other][group] : 0);
            }
        }
        return sum;
    }

    /** Returns the index of one group's ties; empty when it has none. */
    public OptionalDouble index(int group) {
        return SafeDivision.quotient(external(group) - within(group), external(group) + within(group));
    }

    /**
     * Returns the share of permutations of the groups, the observed one counted in, at least as far from the mean index
     * of all.
     *
     * <p>Empty without a tie between people of known groups.
     */
    public OptionalDouble permutationP(long seed, int count) {
        OptionalDouble observed = index();
        if (observed.isEmpty()) {
            return observed;
        }
        double[] drawn = ParallelResampling.replicates(seed, count, this::permutedIndex);
        double mean = Moments.meanOf(drawn);
        double far = Math.abs(observed.getAsDouble() - mean) - 1e-12;
        long reached =
                Arrays.stream(drawn).filter(x -> Math.abs(x - mean) >= far).count();
        return OptionalDouble.of((reached + 1.0) / (count + 1.0));
    }

    private double permutedIndex(UniformRandomProvider random) {
        int[] known = Arrays.stream(partition.of()).filter(group -> group >= 0).toArray();
        ArraySampler.shuffle(random, known);
        int[] dealt = partition.of().clone();
        int next = 0;
        for (int v = 0; v < dealt.length; v++) {
            dealt[v] = dealt[v] < 0 ? -1 : known[next++];
        }
        return new Homophily(graph, new Partition(partition.names(), dealt))
                .index()
                .orElse(0);
    }
}
