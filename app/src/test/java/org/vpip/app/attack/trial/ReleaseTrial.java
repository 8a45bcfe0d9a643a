package org.vpip.app.attack.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.app.attack.ReleaseAttack;
import org.vpip.app.attack.ReportLeak;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.app.evaluation.ReportRun;
import org.vpip.app.release.LedgerLock;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;

/** A generated study that is released from one to four times, whose reports are then attacked together. */
public final class ReleaseTrial {
    private static final List<Audience> OUTSIDE = List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-29T10:00:00Z");

    private final long seed;
    private final Path folder;
    private final List<Audience> audiences;
    private final GeneratedStudy study;
    private final ReleaseAttack attack = new ReleaseAttack();
    private int released;
    private int refused;

    private ReleaseTrial(long seed, int mostPeople, Path folder, List<Audience> audiences) {
        this.seed = seed;
        this.folder = folder;
        this.audiences = audiences;
        this.study = GeneratedStudy.upTo(seed, mostPeople);
    }

    /** @param mostPeople of the study at its start */
    public ReleaseTrial(long seed, int mostPeople, Path folder) {
        this(seed, mostPeople, folder, OUTSIDE);
    }

    /** Returns a trial in which everybody gets what researchers see. */
    static ReleaseTrial unguarded(long seed, int mostPeople, Path folder) {
        return new ReleaseTrial(seed, mostPeople, folder, List.of(Audience.RESEARCHER));
    }

    /**
     * What came out.
     *
     * @param released number of releases
     * @param refused number of those that the audit refused
     * @param leaks what an attacker of all reports can work out too closely
     */
    public record ReleaseOutcome(long seed, int released, int refused, List<ReportLeak> leaks) {
        public ReleaseOutcome {
            leaks = List.copyOf(leaks);
        }

        public long exact() {
            return leaks.stream().filter(ReportLeak::isExact).count();
        }
    }

    public ReleaseOutcome run() throws IOException {
        Path home = folder.resolve("study");
        int releases = study.releases();
        for (int number = 1; number <= releases; number++) {
            new StudySheets(study, home).write();
            release(home, study.any(audiences), number);
            study.goOn(home);
        }
        return new ReleaseOutcome(seed, released, refused, attack.leaks());
    }

    /** Takes the steps of the command, without the documents. */
    private void release(Path home, Audience audience, int number) throws IOException {
        try (LedgerLock held = LedgerLock.attempt(home).orElseThrow()) {
            ReportRun run = new ReportRun(List.of(audience), List.of(Language.ENGLISH));
            ReportContents contents = run.contents(LoadedStudy.read(home), (done, steps) -> {});
            if (contents.audit().exposures(0, audience).stream().anyMatch(reader -> reader.count() > 0)) {
                refused++;
                return;
            }
            Path report = Files.createDirectories(folder.resolve("report" + number));
            Released only = contents.released().get(0);
            FindingsCsv.write(only, report.resolve("findings.csv"));
            FindingsJson.write(only, report.resolve("findings.json"));
            contents.loaded()
                    .ledger()
                    .append(contents.record(new ReleaseApproval(TIME, List.of()), run.languages(), Map.of()), held);
            attack.add(report, copy(home, report.resolve("study")), contents.partitions());
            released++;
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(from)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return to;
    }
}
