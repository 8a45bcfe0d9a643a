package org.vpip.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.wording.Language;
import org.vpip.sample.ReferenceStudy;

/** What came in with a study and what was left out, by reason. */
class StudyIntakeTest {
    private static final Path MAPPED = Path.of("src/test/resources/study-folder/mapped");

    @TempDir
    Path folder = Path.of("");

    private List<String> lines() {
        return LoadedStudy.read(folder).intake().lines(Language.ENGLISH);
    }

    private void copyMappedStudy() throws IOException {
        try (Stream<Path> files = Files.walk(MAPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(MAPPED.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
    }

    private void append(String file, String rows) throws IOException {
        Files.createDirectories(folder.resolve(file).resolveSibling("."));
        String text = Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
        Files.writeString(folder.resolve(file), text + rows);
    }

    @Test
    void countsTheRowsOfEachMappedFile() throws IOException {
        copyMappedStudy();
        List<String> before = lines();
        append("answers.csv", ",health,north,1,1,5,2,1,5,1\n");
        assertThat(before).anyMatch(line -> line.matches("Rows of answers\\.csv → participants: \\d+"));
        assertThat(lines())
                .filteredOn(line -> line.startsWith("Excluded rows of answers.csv"))
                .isNotEmpty()
                .allMatch(line -> line.matches("Excluded rows of answers\\.csv → \\w+: no person(, .+)?: 1"));
    }

    @Test
    void countsTheExcludedPeopleByReason() throws IOException {
        new ReferenceStudy(5).write(folder);
        Files.writeString(folder.resolve("data/participants.csv"), """
                participant,community,joined,left
                R-1,c,,
                R-2,c,2199-01-01,
                R-3,c,,1999-01-01
                R-4,c,,
                """);
        Files.writeString(folder.resolve("waves.csv"), """
                id,label_en,label_fr,role,opens,closes,instruments
                t0,Now,Maintenant,baseline,2020-01-01,2020-02-01,reference
                """);
        append("data/registers/consents.csv", """
                participant,tier,agreed,given
                R-1,sharing,no,2026-01-01
                R-1,quotes,no,2026-01-01
                R-4,survey,no,2026-01-01
                R-4,quotes,no,2026-01-01
                R-2,online,yes,2026-01-01
                """);
        assertThat(LoadedStudy.read(folder).problems()).isEmpty();
        assertThat(lines())
                .contains(
                        "Excluded people: refused sharing with other teams: 1",
                        "Excluded people: refused quotations: 2",
                        "Excluded people: refused the questionnaires: 1",
                        "Excluded people: joined later, Now: 1",
                        "Excluded people: left before, Now: 1")
                .noneMatch(line -> line.contains("online activity"));
    }
}
