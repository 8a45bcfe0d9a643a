package org.vpip.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/** The rules hold, and for each a planted violation shows that its check can fail. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.vpip");

    @Test
    void seesTheWholeProgram() {
        assertThat(PROGRAM.size()).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void keepsTheRule(int number) {
        for (ArchRule rule : ArchitectureRules.rules().getOrDefault(number, List.of())) {
            rule.allowEmptyShould(true).check(PROGRAM);
        }
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(1, org.vpip.instruments.planted.UpwardDependency.class),
                Arguments.of(2, org.vpip.analysis.planted.WordingDependency.class),
                Arguments.of(3, org.vpip.reports.planted.AnswerDependency.class),
                Arguments.of(4, org.vpip.reports.planted.UnreleasedFindingsWriter.class),
                Arguments.of(5, org.vpip.analysis.planted.WorkbookDependency.class),
                Arguments.of(6, org.vpip.sample.planted.SelfCheck.class),
                Arguments.of(7, org.vpip.analysis.planted.ClockDependency.class),
                Arguments.of(8, org.vpip.app.planted.NamedPseudonym.class),
                Arguments.of(9, org.vpip.analysis.planted.RawRecords.class),
                Arguments.of(9, org.vpip.analysis.planted.OwnSample.class),
                Arguments.of(9, org.vpip.analysis.planted.OwnCount.class),
                Arguments.of(10, org.vpip.analysis.planted.WideRecord.class),
                Arguments.of(11, org.vpip.reports.planted.ZeroComparison.class),
                Arguments.of(11, org.vpip.reports.planted.PValueReading.class));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void failsOnAPlantedClass(int number, Class<?> violation) {
        JavaClasses withViolation = new ClassFileImporter().importClasses(violation);
        boolean seen = ArchitectureRules.rules().getOrDefault(number, List.of()).stream()
                .anyMatch(rule ->
                        rule.allowEmptyShould(true).evaluate(withViolation).hasViolation());
        assertThat(seen).isTrue();
    }

    @Test
    void failsOnAPlantedPackageCycle() {
        JavaClasses cycle = new ClassFileImporter()
                .importClasses(
                        org.vpip.app.planted.first.FirstCycleHalf.class,
                        org.vpip.app.planted.second.SecondCycleHalf.class);
        ArchRule rule = com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                .matching("org.vpip.app.planted.(*)..")
                .should()
                .beFreeOfCycles();
        assertThat(rule.evaluate(cycle).hasViolation()).isTrue();
    }

    @Test
    void keepsContactsOutOfEveryTableUnderPseudonyms() {
        assertThat(contactColumns(TableColumns.WITH_PSEUDONYMS)).isEmpty();
    }

    @Test
    void failsOnAPlantedContactColumn() {
        TableColumns planted = TableColumns.RESPONSES.and(List.of("courriel"));
        assertThat(contactColumns(List.of(planted))).containsExactly("courriel");
    }

    @Test
    void keepsContactsOutOfEveryShippedFileUnderPseudonyms() throws IOException {
        assertThat(filesWithContacts(Path.of("..", "sample-data"))).isEmpty();
    }

    @Test
    void failsOnAPlantedFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("responses.csv"), "participant,wave,Email\nP-1,t0,a@example.org\n");
        assertThat(filesWithContacts(folder)).hasSize(1);
    }

    private static List<String> contactColumns(List<TableColumns> tables) {
        return tables.stream()
                .flatMap(table -> table.all().stream())
                .filter(TableColumns::isContact)
                .toList();
    }

    private static List<Path> filesWithContacts(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                for (Sheet sheet : SheetReader.read(file, file.toString(), new Problems())) {
                    boolean pseudonyms = sheet.hasColumn("participant");
                    if (pseudonyms && sheet.header().stream().anyMatch(TableColumns::isContact)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }
}
