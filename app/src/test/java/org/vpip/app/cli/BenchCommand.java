package org.vpip.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vpip.app.benchmark.EngagementBenchmarks;
import org.vpip.app.benchmark.InstrumentBenchmarks;
import org.vpip.app.benchmark.StatisticsBenchmarks;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Tasks:",
            "  workbook  reads a workbook of 5,000 items",
            "  rules     follows 125 conditions for one person's answers, or those of --form",
            "  bootstrap intervals of 40 indicators, 10,000 persons and resamples, or of the columns of --pairs",
            "  waves     mixed model on 300,000 rows, or on --waves with id, wave, grp and y",
            "  network   betweenness, closeness, triads and constraint of 10,000 people, or of --edges",
            "  qap       10,000 permutations of 200 people, or of the two --matrix",
            "  krippendorff  interval of alpha, 2,000 units by 50 raters, 1,000 resamples, or of --ratings",
            "  slack     reads an export of 500,000 messages"
        })
final class BenchCommand implements Callable<Integer> {
    private static final List<String> TASKS =
            List.of("workbook", "rules", "bootstrap", "waves", "network", "qap", "krippendorff", "slack");

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "all of them when none is named")
    private List<String> tasks = List.of();

    @Option(names = "--form", paramLabel = "FILE", description = "instrument whose conditions are followed")
    private List<Path> forms = List.of();

    @Option(names = "--pairs", paramLabel = "FILE", description = "table of differences, a column an indicator")
    private List<Path> pairs = List.of();

    @Option(names = "--waves", paramLabel = "FILE", description = "table with id, wave, grp and y")
    private List<Path> waves = List.of();

    @Option(names = "--edges", paramLabel = "FILE", description = "table with from and to, people numbered from 0")
    private List<Path> edges = List.of();

    @Option(names = "--matrix", paramLabel = "FILE", description = "0 and 1 without a header; given twice")
    private List<Path> matrices = List.of();

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "numbers and blanks without a header, a row a unit, a column a rater")
    private List<Path> ratings = List.of();

    @Spec
    private CommandSpec spec;

    private BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        tasks.stream().filter(task -> !TASKS.contains(task)).findFirst().ifPresent(task -> {
            throw new UsageException("there is no task " + task + "; there are " + String.join(", ", TASKS));
        });
        Path folder = Files.createTempDirectory("vpip-bench");
        try {
            List<String> wanted = tasks.isEmpty() ? TASKS : tasks;
            Map<String, Object> results = InstrumentBenchmarks.run(wanted, folder, forms);
            if (wanted.contains("bootstrap")) {
                results.put("bootstrap", StatisticsBenchmarks.bootstrap(pairs));
            }
            if (wanted.contains("waves")) {
                results.put("waves", StatisticsBenchmarks.mixedModel(waves));
            }
            if (wanted.contains("network")) {
                results.put("network", StatisticsBenchmarks.network(edges));
            }
            if (wanted.contains("qap")) {
                results.put("qap", StatisticsBenchmarks.qap(matrices));
            }
            if (wanted.contains("krippendorff")) {
                results.put("krippendorff", StatisticsBenchmarks.krippendorff(ratings));
            }
            if (wanted.contains("slack")) {
                results.put("slack", EngagementBenchmarks.slack(folder));
            }
            JsonPrinter.print(results, spec.commandLine().getOut());
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return 0;
    }
}
