package org.vpip.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Typography;

class SampleStudyTextTest {
    @TempDir
    static Path folder;

    private static final List<Sheet> SHEETS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        SampleStudy.withSeed(1).write(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                SHEETS.addAll(SheetReader.read(file, file.toString(), new Problems()));
            }
        }
    }

    @Test
    void textIsThereInBothLanguagesOrInNeither() {
        int pairs = 0;
        for (Sheet sheet : SHEETS) {
            for (String english : sheet.header().stream()
                    .filter(SampleStudyTextTest::isEnglish)
                    .toList()) {
                for (SheetRow row : sheet.rows()) {
                    pairs++;
                    assertThat(row.get(french(english)).isEmpty())
                            .as(sheet.file() + " " + row.number() + " " + english)
                            .isEqualTo(row.get(english).isEmpty());
                }
            }
        }
        assertThat(pairs).isGreaterThan(100);
    }

    @Test
    void textIsSetAsItIsPrinted() {
        for (Sheet sheet : SHEETS) {
            for (String english : sheet.header().stream()
                    .filter(SampleStudyTextTest::isEnglish)
                    .toList()) {
                for (SheetRow row : sheet.rows()) {
                    assertSet(row.get(english), Language.ENGLISH);
                    assertSet(row.get(french(english)), Language.FRENCH);
                }
            }
        }
    }

    private static void assertSet(String text, Language language) {
        assertThat(text).isEqualTo(Typography.set(text, language)).doesNotContain("'", "  ");
        if (language == Language.FRENCH) {
            assertThat(text).doesNotContainPattern("[^\u202F][;:?!%»]").doesNotContainPattern("«[^\u202F]");
        }
    }

    @Test
    void namesOfQuestionsFitEveryStatisticsProgram() {
        Sheet survey = SHEETS.stream()
                .filter(sheet -> sheet.name().equals("survey"))
                .findFirst()
                .orElseThrow();
        assertThat(survey.rows())
                .filteredOn(row -> !row.get("type").equals("end_group"))
                .extracting(row -> row.get("name"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,25}"))
                .noneMatch(name -> name.contains("__") || name.endsWith("_"));
    }

    private static boolean isEnglish(String heading) {
        return heading.endsWith("_en") || heading.endsWith("::English (en)");
    }

    private static String french(String english) {
        return english.endsWith("_en")
                ? english.replaceFirst("_en$", "_fr")
                : english.replace("::English (en)", "::French (fr)");
    }
}
