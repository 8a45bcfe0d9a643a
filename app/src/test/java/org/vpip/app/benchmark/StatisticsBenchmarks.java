package org.vpip.app.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The heavy statistics, on given or made-up tables. */
public final class StatisticsBenchmarks {
    private StatisticsBenchmarks() {}

    /** Bootstrap intervals of 40 indicators with 10,000 replicates. */
    public static Map<String, Object> bootstrap(List<Path> pairs) throws Exception {
        BenchmarkTasks.Task task = BenchmarkTasks.bootstrap(pairs);
        return measured("bootstrap", task);
    }

    /** Mixed model on 300,000 rows. */
    public static Map<String, Object> mixedModel(List<Path> waves) throws Exception {
        return measured("waves", BenchmarkTasks.mixedModel(waves));
    }

    /** Betweenness, closeness, triad census and constraint of 10,000 people. */
    public static Map<String, Object> network(List<Path> edges) throws Exception {
        return measured("network", NetworkBenchmarkTasks.network(edges));
    }

    /** QAP correlation of 200 people with 10,000 permutations. */
    public static Map<String, Object> qap(List<Path> matrices) throws Exception {
        return measured("qap", NetworkBenchmarkTasks.qap(matrices));
    }

    /** Krippendorff's α of 2,000 units and 50 raters with 1,000 replicates over units. */
    public static Map<String, Object> krippendorff(List<Path> ratings) throws Exception {
        return measured("krippendorff", BenchmarkTasks.krippendorff(ratings));
    }

    private static Map<String, Object> measured(String name, BenchmarkTasks.Task task) throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, Object> measured = new Benchmark(
                        name,
                        task.input(),
                        2,
                        5,
                        () -> result.put("result", task.work().get()))
                .measure();
        measured.putAll(result);
        return measured;
    }
}
