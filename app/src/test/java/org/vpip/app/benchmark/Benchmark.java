package org.vpip.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One task that is measured.
 *
 * @param warmUps runs before the clock counts
 * @param runs of which the median counts
 */
record Benchmark(String name, String input, int warmUps, int runs, BenchmarkTask task) {
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1 << 20;

    @FunctionalInterface
    interface BenchmarkTask {
        void run() throws Exception;
    }

    /** Median, fastest and slowest seconds, and the most heap that was in use. */
    Map<String, Object> measure() throws Exception {
        for (int i = 0; i < warmUps; i++) {
            task.run();
        }
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            task.run();
            seconds[i] = (System.nanoTime() - start) / NANOS;
        }
        Arrays.sort(seconds);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("input", input);
        result.put("runs", runs);
        result.put("seconds", seconds[runs / 2]);
        result.put("fastest", seconds[0]);
        result.put("slowest", seconds[runs - 1]);
        result.put("peakHeapMiB", Math.round(peak() / MEBIBYTE));
        return result;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
