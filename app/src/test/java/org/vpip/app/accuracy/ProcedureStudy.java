package org.vpip.app.accuracy;

import java.util.ArrayList;
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
        List<ProcedureResult> rows = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            for (Shape shape : Shape.values()) {
                List<OptionalDouble> shares =
                        SIZES.stream().map(n -> share(procedure, shape, n)).toList();
                if (shares.stream().anyMatch(OptionalDouble::isPresent)) {
                    rows.add(new ProcedureResult(procedure, shape, shares));
                }
            }
        }
        return rows;
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
