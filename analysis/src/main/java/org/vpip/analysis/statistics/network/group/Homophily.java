package org.vpip.analysis.statistics.network.group;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.ObservedPairs;

/**
 * Ties within and between groups.
 *
 * <p>The E-I index is (E - I) / (E + I), -1 all within, 1 all between (Krackhardt & Stern 1988, doi:10.2307/2786835); a
 * directed tie counts once. It depends on the sizes of the groups, so that it is shown with the value if every observed
 * pair were tied. It is also shown with the share of label permutations whose index is at least as far from their mean.
 * Ties of people of unknown group are left out.
 */
public final class Homophily {
    private final Graph graph;
    private final Partition partition;
    private final double[][] mixing;
    private final double[][] pairs;

    private Homophily(Graph graph, Partition partition, double[][] pairs) {
        this.graph = graph;
        this.partition = partition;
        this.pairs = pairs;
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

    /** Returns the ties among people all of whose pairs are observed. */
    public static Homophily of(Graph graph, Partition partition) {
        double[] sizes = partition.sizes();
        double[][] pairs = new double[sizes.length][sizes.length];
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; other < sizes.length; other++) {
                double own = sizes[one] * (sizes[one] - 1) / (graph.isDirected() ? 1 : 2);
                pairs[one][other] = one == other ? own : sizes[one] * sizes[other];
            }
        }
        return new Homophily(graph, checked(graph, partition), pairs);
    }

    /** Returns the ties with the pairs that are observed; a pair that is not observed is no possible tie. */
    public static Homophily of(Graph graph, Partition partition, ObservedPairs observed) {
        int[] groups = checked(graph, partition).of();
        double[][] pairs = new double[partition.count()][partition.count()];
        for (int one = 0; one < groups.length; one++) {
            for (int other = graph.isDirected() ? 0 : one + 1; other < groups.length; other++) {
                boolean known = groups[one] >= 0 && groups[other] >= 0;
                if (known && one != other && observed.isObserved(one, other)) {
                    pairs[groups[one]][groups[other]]++;
                    pairs[groups[other]][groups[one]] += graph.isDirected() || groups[one] == groups[other] ? 0 : 1;
                }
            }
        }
        return new Homophily(graph, partition, pairs);
    }

    private static Partition checked(Graph graph, Partition partition) {
        if (partition.of().length != graph.size()) {
            throw new IllegalArgumentException(
                    "a group for each person: " + partition.of().length + ", " + graph.size());
        }
        return partition;
    }

    /**
     * Returns ties from the row's group to the column's; undirected networks have a symmetric matrix, with ties within
     * a group once.
     */
    public double[][] mixing() {
        return Arrays.stream(mixing).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Returns {@link #mixing} over the expectation with as many ties spread over all observed pairs; NaN where no pair
     * is observed.
     */
    public double[][] observedOverExpected() {
        double ties = within() + between();
        double possible = possibleWithin() + possibleBetween();
        double[][] ratio = mixing();
        for (int r = 0; r < pairs.length; r++) {
            for (int c = 0; c < pairs.length; c++) {
                ratio[r][c] = SafeDivision.quotient(ratio[r][c] * possible, ties * pairs[r][c])
                        .orElse(Double.NaN);
            }
        }
        return ratio;
    }

    public double within() {
        return within(mixing);
    }

    public double between() {
        return between(mixing);
    }

    private static double within(double[][] counts) {
        return IntStream.range(0, counts.length)
                .mapToDouble(group -> counts[group][group])
                .sum();
    }

    private double between(double[][] counts) {
        double all = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum() - within(counts);
        return graph.isDirected() ? all : all / 2;
    }

    /** Returns the E-I index; empty without a tie. */
    public OptionalDouble index() {
        return SafeDivision.quotient(between() - within(), between() + within());
    }

    /** Returns the number of observed pairs within groups. */
    public double possibleWithin() {
        return within(pairs);
    }

    /** Returns the number of observed pairs between groups. */
    public double possibleBetween() {
        return between(pairs);
    }

    /** Returns the index if every observed pair were tied; empty without such a pair. */
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
     *
     * @param dealt people whose groups change places; the others, such as those who did not answer, keep theirs
     */
    public OptionalDouble permutationP(long seed, int count, IntPredicate dealt) {
        OptionalDouble observed = index();
        if (observed.isEmpty()) {
            return observed;
        }
        double[] drawn = ParallelResampling.replicates(seed, count, random -> permutedIndex(random, dealt));
        double mean = Moments.meanOf(drawn);
        double far = Math.abs(observed.getAsDouble() - mean) - 1e-12;
        long reached =
                Arrays.stream(drawn).filter(x -> Math.abs(x - mean) >= far).count();
        return OptionalDouble.of((reached + 1.0) / (count + 1.0));
    }

    private double permutedIndex(UniformRandomProvider random, IntPredicate dealt) {
        int[] groups = partition.of().clone();
        int[] people = IntStream.range(0, groups.length)
                .filter(person -> groups[person] >= 0 && dealt.test(person))
                .toArray();
        int[] held = Arrays.stream(people).map(person -> groups[person]).toArray();
        ArraySampler.shuffle(random, held);
        for (int place = 0; place < people.length; place++) {
            groups[people[place]] = held[place];
        }
        return new Homophily(graph, new Partition(partition.names(), groups), pairs)
                .index()
                .orElse(0);
    }
}
