package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vpip.app.attack.trial.ReleaseSeries;
import org.vpip.app.attack.trial.ReleaseSeries.ReleaseSummary;
import org.vpip.app.loss.InformationLoss;
import org.vpip.app.loss.InformationLoss.SafeGroups;
import org.vpip.app.trial.CrashRecoveryTrial;
import org.vpip.app.trial.EmbeddedPostgresServer;
import org.vpip.app.trial.FuzzTrial;
import org.vpip.app.trial.RequestInterleavingTrial;
import org.vpip.app.trial.RequestInterleavingTrial.InterleavingOutcome;
import org.vpip.reports.community.CommunityAttack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                        + "studies, how many studies without a change claim one, and faults in studies at the edges.")
final class SoakCommand implements Callable<Integer> {
    private static final long SEED = 1;
    private static final int MOST_PEOPLE = 150;

    @Mixin
    private final AccuracySeries accuracy = new AccuracySeries();

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

    @Option(
            names = "--communities",
            description =
                    "invented communities whose release is attacked with a whole plan and with half of one, 0 for none "
                            + "(default: ${DEFAULT-VALUE})")
    private int communities = 40;

    @Option(
            names = "--losses",
            description =
                    "generated studies of 48 and of 150 people each, in whose reports the safe groups that are lost are counted, "
                            + "0 for none (default: ${DEFAULT-VALUE})")
    private int losses = 50;

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
        if (communities > 0 && !hidesSmallNumbers()) {
            return Vpip.FAILED;
        }
        if (losses > 0) {
            countLosses(48);
            countLosses(150);
        }
        boolean failed = fuzz > 0 && !onBothDatabases(this::withstandsFuzz);
        return !failed && accuracy.run(spec.commandLine().getOut()) ? 0 : Vpip.FAILED;
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

    /** Prints the small numbers that follow from releases, and returns whether there are none. */
    private boolean hidesSmallNumbers() throws IOException {
        List<String> found = CommunityAttack.unintended(communities, Files.createTempDirectory("vpip-communities"));
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "releases of %d invented communities with a whole plan and with half of one: %d small numbers",
                        communities,
                        found.size()));
        return hasNone(found);
    }

    /** Prints how many safe groups the reports of generated studies leave out. */
    private void countLosses(int people) throws IOException {
        Path folder = Files.createTempDirectory("vpip-losses");
        SafeGroups all = SafeGroups.NONE;
        for (long seed = firstSeed; seed < firstSeed + losses; seed++) {
            all = all.plus(InformationLoss.count(seed, people, folder.resolve("study" + seed)));
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "reports of %d studies of %d people: %d of %d safe groups lost (%.1f %%)",
                        losses,
                        people,
                        all.lost(),
                        all.safe(),
                        all.share() * 100));
    }

    /** Returns whether no request failed and every response has its headers. */
    private boolean withstandsFuzz(String database, String address, Path folder) throws IOException {
        FuzzTrial.FuzzOutcome outcome = new FuzzTrial(fuzz, SEED, address, folder).run();
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
}
