package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vpip.app.accuracy.AccuracyReport;
import org.vpip.app.accuracy.AccuracyStudy;
import org.vpip.app.accuracy.AccuracyStudy.Coverage;
import org.vpip.app.accuracy.ClaimStudy;
import org.vpip.app.accuracy.ClaimStudy.ClaimCount;
import org.vpip.app.accuracy.DropoutStudy;
import org.vpip.app.accuracy.ProcedureStudy;
import org.vpip.app.accuracy.TieChangeStudy;
import org.vpip.app.attack.trial.ReleaseSeries;
import org.vpip.app.attack.trial.ReleaseSeries.ReleaseSummary;
import org.vpip.app.trial.CrashRecoveryTrial;
import org.vpip.app.trial.EmbeddedPostgresServer;
import org.vpip.app.trial.FuzzTrial;
import org.vpip.app.trial.RequestInterleavingTrial;
import org.vpip.app.trial.RequestInterleavingTrial.InterleavingOutcome;
import org.vpip.sample.community.ChangeScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "Kills the server on both databases and counts lost answers and stuck people; repeats, delays and reorders "
                        + "requests and counts wrong answers; sends made-up requests and counts failures; releases "
                        + "made-up studies and attacks the reports; counts how many intervals hold the truth of simulated "
                        + "studies, and how many studies without a change claim one.")
final class SoakCommand implements Callable<Integer> {
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final int MOST_PEOPLE = 150;

    @Option(names = "--studies", description = "simulated studies a seed, 0 for none (default: ${DEFAULT-VALUE})")
    private int studies = 2_500;

    @Option(
            names = "--null-studies",
            description = "simulated studies without a true change, 0 for none (default: ${DEFAULT-VALUE})")
    private int nullStudies = 1_000;

    @Option(
            names = "--samples",
            description = "samples of each test and interval, 0 for none (default: ${DEFAULT-VALUE})")
    private int samples = 4_000;

    @Option(names = "--accuracy", paramLabel = "FILE", description = "writes the table there, such as docs/accuracy.md")
    private Path accuracy = Path.of("accuracy.md");

    @Option(
            names = "--kills",
            description = "how often the server is killed under load, on H2 and on PostgreSQL each, 0 for never "
                    + "(default: ${DEFAULT-VALUE})")
    private int kills = 50;

    @Option(
            names = "--links",
            description =
                    "links that people open in two browsers over an unreliable line, on H2 and on PostgreSQL each, "
                            + "0 for none (default: ${DEFAULT-VALUE})")
    private int links = 500;

    @Option(
            names = "--fuzz",
            description = "made-up requests to the server, on H2 and on PostgreSQL each, 0 for none "
                    + "(default: ${DEFAULT-VALUE})")
    private int fuzz = 20_000;

    @Option(
            names = "--releases",
            description =
                    "generated studies of 15 to 150 people that are released up to four times and attacked, 0 for none "
                            + "(default: ${DEFAULT-VALUE})")
    private int releases = 500;

    @Option(
            names = "--first-seed",
            description = "seed of the first of these studies, to repeat one (default: ${DEFAULT-VALUE})")
    private long firstSeed = 1;

    @Spec
    private CommandSpec spec;

    private SoakCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills > 0 && !onBothDatabases(this::losesNothing)) {
            return Vpip.FAILED;
        }
        if (links > 0 && !onBothDatabases(this::keepsLastAnswers)) {
            return Vpip.FAILED;
        }
        if (releases > 0 && !withstandsAttack()) {
            return Vpip.FAILED;
        }
        boolean failed = fuzz > 0 && !onBothDatabases(this::withstandsFuzz);
        return failed ? Vpip.FAILED : accuracy(spec.commandLine().getOut());
    }

    private interface DatabaseTrial {
        /** Runs on an empty database, prints what came out, and returns whether it is as promised. */
        boolean run(String name, String address, Path folder) throws IOException, InterruptedException;
    }

    private static boolean onBothDatabases(DatabaseTrial trial) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vpip-soak");
        boolean kept = trial.run("H2", "jdbc:h2:file:" + folder.resolve("db/vpip"), folder.resolve("h2"));
        try (EmbeddedPostgresServer postgres =
                EmbeddedPostgresServer.start(Files.createTempDirectory("vpip-postgres"))) {
            boolean alsoKept = trial.run("PostgreSQL", postgres.address("postgres"), folder.resolve("postgres"));
            return kept && alsoKept;
        }
    }

    /** Prints each fault. */
    private boolean hasNone(List<String> faults) {
        faults.forEach(spec.commandLine().getErr()::println);
        return faults.isEmpty();
    }

    private boolean keepsLastAnswers(String database, String address, Path folder)
            throws IOException, InterruptedException {
        InterleavingOutcome outcome = new RequestInterleavingTrial(links, address, folder).run();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d links opened in two browsers, %d responses sent, %d with other answers than acknowledged",
                        database,
                        links,
                        outcome.sent(),
                        outcome.failures().size()));
        return hasNone(outcome.failures()) && outcome.sent() == links;
    }

    /** Prints what an attacker of all releases can work out, and returns whether it is nothing. */
    private boolean withstandsAttack() throws IOException {
        Path folder = Files.createTempDirectory("vpip-releases");
        ReleaseSummary summary = new ReleaseSeries(firstSeed, MOST_PEOPLE, folder)
                .run(
                        releases,
                        outcome -> outcome.leaks()
                                .forEach(leak ->
                                        spec.commandLine().getErr().println("seed " + outcome.seed() + ": " + leak)));
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "releases: %d studies, %d releases, %d refused; %d exact values, %d narrow intervals",
                        summary.studies(),
                        summary.released(),
                        summary.refused(),
                        summary.exact(),
                        summary.narrow()));
        return summary.isSafe();
    }

    /** Returns whether no request failed and every response has its headers. */
    private boolean withstandsFuzz(String database, String address, Path folder) throws IOException {
        FuzzTrial.FuzzOutcome outcome = new FuzzTrial(fuzz, SEEDS.get(0), address, folder).run();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s: made-up requests by status %s; %d failed (status 500 or 503), %d without the headers",
                        database,
                        outcome.statuses(),
                        outcome.failures().size(),
                        outcome.unprotected().size()));
        boolean isAnswered = hasNone(outcome.failures());
        return hasNone(outcome.unprotected()) && isAnswered;
    }

    /** Returns whether everything acknowledged is there and everybody went on. */
    private boolean losesNothing(String database, String address, Path folder)
            throws IOException, InterruptedException {
        CrashRecoveryTrial.CrashRecoveryOutcome outcome = new CrashRecoveryTrial(kills, address, folder).run();
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d kills, %,d pages acknowledged, %d answers lost; %d people interrupted, %d stuck; %,d receipts",
                        database,
                        outcome.kills(),
                        outcome.acknowledgedPages(),
                        outcome.lostPages().size(),
                        outcome.resumed(),
                        outcome.stuckRespondents().size(),
                        outcome.receipts()));
        boolean isKept = hasNone(outcome.lostPages());
        return hasNone(outcome.stuckRespondents()) && isKept;
    }

    private int accuracy(PrintWriter out) throws IOException {
        if (studies == 0 && nullStudies == 0 && samples == 0) {
            return 0;
        }
        AccuracyReport report = new AccuracyReport();
        addCoverage(report, out);
        boolean acceptable = claims(report, out);
        if (samples > 0) {
            report.add(new DropoutStudy(SEEDS.get(0), samples));
            report.add(new TieChangeStudy(SEEDS.get(0), samples));
            report.add(new ProcedureStudy(SEEDS.get(0), samples));
        }
        report.write(accuracy);
        out.println(accuracy);
        return acceptable ? 0 : Vpip.FAILED;
    }

    private void addCoverage(AccuracyReport report, PrintWriter out) {
        if (studies == 0) {
            return;
        }
        for (long seed : SEEDS) {
            Coverage all = report.add(new AccuracyStudy(seed, studies));
            out.println(String.format(
                    Locale.ROOT,
                    "seed %d: %.2f %% of %,d intervals hold the truth",
                    seed,
                    all.share() * 100,
                    all.intervals()));
        }
    }

    /** Prints how many studies without a true change claim one, and whether each family stays within its limit. */
    private boolean claims(AccuracyReport report, PrintWriter out) {
        if (nullStudies == 0) {
            return true;
        }
        ClaimStudy study = new ClaimStudy(ChangeScenario.NONE, SEEDS.get(0), nullStudies);
        List<ClaimCount> counts = study.run();
        report.add(study, counts);
        for (ClaimCount count : counts) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %d of %,d studies without a true change claim one",
                    count.family(),
                    count.claiming(),
                    count.studies()));
        }
        return counts.stream().allMatch(ClaimCount::isAcceptable);
    }
}
