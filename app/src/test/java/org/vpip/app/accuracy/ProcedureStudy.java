package org.vpip.app.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;

/**
 * Counts how often tests reject where nothing is, and intervals hold the truth, at small and middle numbers of people. The same
 * seed gives the same counts whatever the number of threads.
 *
 * @param samples of each procedure, shape and n
 */
public record ProcedureStudy(long seed, int samples) {
    /** Numbers of people. */
    public static final List<Integer> SIZES = List.of(8, 12, 20, 60);

    /** @param share of the samples that had a result, 0 to 1 each; empty where nothing was asked */
    public record ProcedureResult(Procedure procedure, Shape shape, List<OptionalDouble> share) {}

    /** One row a procedure and shape, one share for each of {@link #SIZES}; rows in which nothing was asked are left out. */
    public List<ProcedureResult> run() {
        return run(Shape.values());
    }

    /** The same rows, of some shapes only. */
    List<ProcedureResult> run(Shape... shapes) {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure -> Arrays.stream(shapes)
                        .map(shape -> new ProcedureResult(procedure, shape, shares(procedure, shape))))
                .filter(row -> row.share().stream().anyMatch(OptionalDouble::isPresent))
                .toList();
    }

    private List<OptionalDouble> shares(Procedure procedure, Shape shape) {
        return SIZES.stream().map(n -> share(procedure, shape, n)).toList();
    }

    private OptionalDouble share(Procedure procedure, Shape shape, int n) {
        UniformRandomProvider[] streams = ParallelResampling.streams(
                seed + 31L * procedure.name().hashCode() + 7L * shape.name().hashCode() + n, samples);
        List<Boolean> outcomes = IntStream.range(0, samples)
                .parallel()
                .mapToObj(i -> procedure.once(shape, n, streams[i]))
                .flatMap(Optional::stream)
                .toList();
        long hits = outcomes.stream().filter(hit -> hit).count();
        return outcomes.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) hits / outcomes.size());
    }
}
