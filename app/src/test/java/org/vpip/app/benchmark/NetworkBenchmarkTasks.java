package org.vpip.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.network.Graph;
import org.vpip.analysis.statistics.network.TriadCensus;
import org.vpip.analysis.statistics.network.centrality.BetweennessCentrality;
import org.vpip.analysis.statistics.network.centrality.ClosenessCentrality;
import org.vpip.analysis.statistics.network.centrality.StructuralHoles;
import org.vpip.analysis.statistics.network.comparison.QapTest;

/** Measures of large networks, ready to be timed. */
public final class NetworkBenchmarkTasks {
    private static final int PEOPLE = 10_000;
    private static final int TIES_EACH = 6;
    private static final int QAP_PEOPLE = 200;
    private static final double QAP_DENSITY = 0.1;

    private NetworkBenchmarkTasks() {}

    /** @param files a table of from and to, people numbered from 0; made up when none is given */
    public static BenchmarkTasks.Task network(List<Path> files) {
        Graph graph = files.isEmpty() ? random(PEOPLE, PEOPLE * TIES_EACH, 1) : edges(files.get(0));
        return new BenchmarkTasks.Task(graph.size() + " people, " + graph.tieCount() + " directed ties", () -> {
            double[] betweenness = BetweennessCentrality.of(graph);
            double[] closeness = ClosenessCentrality.out(graph).withinReached();
            long[] triads = TriadCensus.of(graph);
            double[] constraint = StructuralHoles.of(graph).constraint();
            return new BenchmarkNumbers()
                    .put("betweennessOfSixth", betweenness[5])
                    .put("closenessOfSixth", closeness[5])
                    .put("triads003", (double) triads[0])
                    .put("triads300", (double) triads[15])
                    .put("constraintOfSixth", constraint[5])
                    .toMap();
        });
    }

    /** @param files two matrices of 0 and 1 without header; made up when none is given */
    public static BenchmarkTasks.Task qap(List<Path> files) {
        int ties = (int) (QAP_PEOPLE * QAP_PEOPLE * QAP_DENSITY);
        Graph before = files.size() < 2 ? random(QAP_PEOPLE, ties, 2) : matrix(files.get(0));
        Graph after = files.size() < 2 ? random(QAP_PEOPLE, ties, 3) : matrix(files.get(1));
        return new BenchmarkTasks.Task(before.size() + " people, 10,000 permutations", () -> {
            Optional<QapTest.QapResult> result = QapTest.withSeed(1).test(before, after);
            return new BenchmarkNumbers()
                    .put("correlation", result, QapTest.QapResult::correlation)
                    .put("p", result, QapTest.QapResult::p)
                    .put("deviation", result, QapTest.QapResult::deviation)
                    .toMap();
        });
    }

    private static Graph edges(Path file) {
        BenchmarkTable table = BenchmarkTasks.table(file);
        double[] from = table.numbers("from");
        double[] to = table.numbers("to");
        List<Graph.GraphTie> ties = new ArrayList<>();
        int size = 0;
        for (int row = 0; row < from.length; row++) {
            ties.add(new Graph.GraphTie((int) from[row], (int) to[row], 1));
            size = Math.max(size, 1 + (int) Math.max(from[row], to[row]));
        }
        return Graph.of(true, size, ties);
    }

    /** The first row is read as a header. */
    private static Graph matrix(Path file) {
        BenchmarkTable table = BenchmarkTasks.table(file);
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.sheet().header());
        table.sheet().rows().forEach(row -> rows.add(row.cells()));
        List<Graph.GraphTie> ties = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                if (rows.get(i).get(j).equals("1")) {
                    ties.add(new Graph.GraphTie(i, j, 1));
                }
            }
        }
        return Graph.of(true, rows.size(), ties);
    }

    private static Graph random(int people, int count, long seed) {
        UniformRandomProvider random = ParallelResampling.streams(seed, 1)[0];
        List<Graph.GraphTie> ties = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int source = random.nextInt(people);
            ties.add(new Graph.GraphTie(source, (source + 1 + random.nextInt(people - 1)) % people, 1));
        }
        return Graph.of(true, people, ties);
    }
}
