package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;

/**
 * Ties within and between groups. The E-I index is (E - I) / (E + I), -1 all within, 1 all between (Krackhardt & Stern 1988,
 * doi:10.2307/2786835); a directed tie counts once. Because it hangs on the sizes of the groups it is shown with the value of
 * the possible ties and with the share of label permutations whose index is at least as far from their mean. Ties of somebody
 * whose group is not known are in neither.
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

    /** Ties from the group of the row to that of the column; undirected: symmetric, each tie within a group once. */
    public double[][] mixing() {
        return Arrays.stream(mixing).map(double[]::clone).toArray(double[][]::new);
    }

    /** {@link #mixing} over what as many ties spread over all possible pairs would give; NaN where no pair is possible. */
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
        double sum = 0;
        for (int group = 0; group < mixing.length; group++) {
            sum += mixing[group][group];
        }
        return sum;
    }

    public double between() {
        double all = Arrays.stream(mixing).flatMapToDouble(Arrays::stream).sum() - within();
        return graph.isDirected() ? all : all / 2;
    }

    /** Empty without a tie. */
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

    /** The index when every possible tie is there; empty for fewer than two people. */
    public OptionalDouble expectedIndex() {
        return SafeDivision.quotient(possibleBetween() - possibleWithin(), possibleBetween() + possibleWithin());
    }

    public OptionalDouble densityWithin() {
        return SafeDivision.quotient(within(), possibleWithin());
    }

    public OptionalDouble densityBetween() {
        return SafeDivision.quotient(between(), possibleBetween());
    }

    /** Ties within the group. */
    public double within(int group) {
        return mixing[group][group];
    }

    /** Ties of the group with others, in either direction. */
    public double external(int group) {
        double sum = 0;
        for (int other = 0; other < mixing.length; other++) {
            if (other != group) {
                sum += mixing[group][other] + (graph.isDirected() ? mixing[other][group] : 0);
            }
        }
        return sum;
    }

    /** Index of one group's ties; empty when it has none. */
    public OptionalDouble index(int group) {
        return SafeDivision.quotient(external(group) - within(group), external(group) + within(group));
    }

    /** @param p share of permutations, the observed labels counted in, at least as far from the mean index of all */
    public record HomophilyPermutation(double mean, double deviation, double p) {}

    /** Groups dealt out anew; empty without a tie between people of known groups. */
    public Optional<HomophilyPermutation> permutation(long seed, int count) {
        OptionalDouble observed = index();
        if (observed.isEmpty()) {
            return Optional.empty();
        }
        double[] drawn = ParallelResampling.replicates(seed, count, this::permutedIndex);
        double mean = Arrays.stream(drawn).average().orElse(Double.NaN);
        double squares = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum();
        double far = Math.abs(observed.getAsDouble() - mean) - 1e-12;
        long reached =
                Arrays.stream(drawn).filter(x -> Math.abs(x - mean) >= far).count();
        return Optional.of(
                new HomophilyPermutation(mean, Math.sqrt(squares / (count - 1.0)), (reached + 1.0) / (count + 1.0)));
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
