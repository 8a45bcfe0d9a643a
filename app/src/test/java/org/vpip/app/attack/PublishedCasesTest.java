package org.vpip.app.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.export.FindingsCsv;
import org.vpip.reports.export.FindingsJson;

/** The attacker on the hostile studies: it finds what researchers see, and nothing in what others get. */
class PublishedCasesTest {
    private static final Path CASES = Path.of("../../shared/cases/disclosure");
    private static final List<Audience> OUTSIDE = List.of(Audience.LEAD, Audience.FUNDER, Audience.PUBLIC);

    @TempDir
    Path folder;

    /** Returns the cases with answers; the ties of networks are attacked elsewhere. */
    static Stream<String> cases() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "skipped: the cases are not beside the project");
        try (Stream<Path> all = Files.list(CASES)) {
            return all
                    .filter(one -> Files.isDirectory(one.resolve("study")))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path study(String name) {
        assumeTrue(Files.isDirectory(CASES), "skipped: the cases are not beside the project");
        return CASES.resolve(name + "/study");
    }

    private List<ReportLeak> leaks(Path study, List<Audience> audiences) throws IOException {
        ReportContents contents = ReportContents.of(LoadedStudy.read(study), audiences, ProgressListener.SILENT);
        ReleaseAttack attack = new ReleaseAttack();
        for (Released released : contents.released()) {
            Path report =
                    Files.createDirectories(folder.resolve(released.audience().id()));
            FindingsCsv.write(released, report.resolve("findings.csv"));
            FindingsJson.write(released, report.resolve("findings.json"));
            attack.add(report, study, contents.partitions());
        }
        return attack.leaks();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsNothingInWhatLeavesTheResearchers(String name) throws IOException {
        assertThat(leaks(study(name), OUTSIDE)).isEmpty();
    }

    /** The withheld value that the arithmetic of each README leads to. */
    @ParameterizedTest
    @CsvSource({
        "01-one-and-five, people:, education, 1, 1",
        "02-four-and-four, people:, police, 4, 4",
        "03-homogeneous, 'scale:se at t1, value', police, 9.97, 10",
        "04-nested-attributes, 'scale:se at t0, mean', education, 6.66, 6.67",
        "06-linked-indicators, people:, education, 3, 3",
        "07-yes-no-residual, 'item:q_yes at t1, choice 1', social_services, 1, 1",
        "08-unfold-halves, 'item:q_agree at t0, choice 1', a, 1, 3",
        "09-mean-of-five, 'item:q_agree at t0, listed choice 4', social_services, 1, 1",
        "12-residual-four-one, 'scale:se at t0, mean', police, 8.99, 9.01",
        "13-nonresponse, people:, com_2, 1, 1",
        "14-province-of-one, people:, YT, 1, 1",
        "19-sensitive-ten, people:, manager, 8, 8",
        "21-yes-no-two-pairs, 'item:q_yes at t0, mean', b t0 t2, 1, 1",
        "24-large-and-safe, 'item:q_agree at t0, choice 1', social_services, 4, 4",
        "26-item-of-eight, 'item:q_agree at t0, listed choice 1', social_services, 0, 4",
        "27-unknown-sector, people:, those of the same sets, 2, 2",
        "29-unknown-region, people:, those of the same sets, 2, 2"
    })
    void findsTheWithheldValueInWhatResearchersSee(String name, String kind, String where, double low, double high)
            throws IOException {
        assertThat(leaks(study(name), List.of(Audience.RESEARCHER))).anySatisfy(leak -> {
            assertThat(leak.what()).startsWith(kind).contains(where);
            assertThat(leak.low()).isBetween(low - 1e-6, leak.truth() + 1e-6);
            assertThat(leak.high()).isBetween(leak.truth() - 1e-6, high + 1e-6);
        });
    }

    @Test
    void findsWhoWithdrewBetweenTwoReports() throws IOException {
        ReleaseAttack attack = new ReleaseAttack();
        for (String part : List.of("studyA", "studyB")) {
            Path study = study("10-withdrawal").resolveSibling(part);
            ReportContents contents =
                    ReportContents.of(LoadedStudy.read(study), List.of(Audience.FUNDER), ProgressListener.SILENT);
            Path report = Files.createDirectories(folder.resolve(part));
            FindingsCsv.write(contents.released().get(0), report.resolve("findings.csv"));
            FindingsJson.write(contents.released().get(0), report.resolve("findings.json"));
            attack.add(report, study, contents.partitions());
        }
        assertThat(attack.leaks())
                .anySatisfy(leak -> assertThat(leak.what()).startsWith("people:"))
                .anySatisfy(leak -> {
                    assertThat(leak.what()).startsWith("scale:se at t1, mean").endsWith("(1)");
                    assertThat(leak.low()).isBetween(9.9, leak.truth());
                });
    }
}
