package org.vpip.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.storage.FileContent;
import org.vpip.app.study.SharedCopy.SharedContent;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.study.privacy.ConsentScope;

/** The consent matrix of shared copies: each scope decides exactly the files of its source, for one person. */
class SharedCopyTest {
    private static final Path COMPLETE = Path.of("src/test/resources/study-folder/complete");
    private static final String RESPONSES = "data/responses/practice.csv";
    private static final String CONSENTS = "data/registers/consents.csv";
    private static final String THEMES = "themes.csv";
    private static final String PERSON = "P01";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copyTheStudyWithAnOpenQuestion() throws IOException {
        copy(COMPLETE);
        append("instruments/practice/survey.csv", "text,why,Why?,Pourquoi ?\n");
        List<String> rows = Files.readAllLines(folder.resolve(RESPONSES));
        Files.writeString(
                folder.resolve(RESPONSES),
                rows.stream()
                        .map(row -> row + (row.startsWith("participant") ? ",why" : ",words of " + row.split(",")[0]))
                        .collect(Collectors.joining("\n", "", "\n")));
        append(THEMES, "P01,t0,practice,why,A,trust\nP01,t1,practice,why,A,time\n");
        Files.deleteIfExists(folder.resolve(CONSENTS));
    }

    private void copy(Path study) throws IOException {
        try (Stream<Path> files = Files.walk(study)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(study.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
    }

    private void append(String place, String rows) throws IOException {
        Path file = folder.resolve(place);
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + rows);
    }

    private SharedContent shared(ConsentScope scope, String... agreed) throws IOException {
        StringBuilder rows = new StringBuilder("participant,tier,agreed,given\n");
        for (int i = 0; i < agreed.length; i++) {
            rows.append("%s,%s,%s,2025-01-%02d%n".formatted(PERSON, scope.code(), agreed[i], i + 11));
        }
        Files.writeString(folder.resolve(CONSENTS), rows);
        assertThat(LoadedStudy.read(folder).problems())
                .filteredOn(Problem::isError)
                .isEmpty();
        return SharedCopy.of(folder);
    }

    private static String text(SharedContent shared, String place) {
        FileContent file = shared.files().get(place);
        return file == null ? "" : file.encoded();
    }

    private static Set<String> placesNaming(SharedContent shared, String person) {
        return shared.files().entrySet().stream()
                .filter(file -> file.getValue().encoded().contains(person))
                .map(Map.Entry::getKey)
                .filter(place -> !place.equals(CONSENTS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void aNoDecidesExactlyTheFilesOfItsSource(ConsentScope scope) throws IOException {
        SharedContent yes = shared(scope, "no", "yes");
        Set<String> everything = placesNaming(yes, PERSON);
        assertThat(everything)
                .contains(RESPONSES, THEMES, "data/ties.csv", "data/activity.csv", "data/participants.csv");
        assertThat(yes.people()).isZero();
        assertThat(yes.answers()).isZero();
        for (String[] decisions : List.of(new String[] {"no"}, new String[] {"yes", "no"})) {
            SharedContent no = shared(scope, decisions);
            Set<String> expected = new TreeSet<>(everything);
            switch (scope) {
                case SURVEY -> expected.removeAll(Set.of(RESPONSES, THEMES, "data/repeats/practice/visits.csv"));
                case NETWORK -> expected.remove("data/ties.csv");
                case ONLINE -> expected.remove("data/activity.csv");
                case SHARING -> expected.clear();
                case QUOTES -> expected.remove(THEMES);
                case NAMED, ATTENDANCE, RECONTACT -> {}
            }
            assertThat(placesNaming(no, PERSON)).as(scope.code()).isEqualTo(expected);
            assertThat(no.people()).isEqualTo(scope == ConsentScope.SHARING ? 1 : 0);
            assertThat(no.answers()).isEqualTo(scope == ConsentScope.QUOTES ? 2 : 0);
            boolean quoted = scope != ConsentScope.QUOTES && expected.contains(RESPONSES);
            assertThat(text(no, RESPONSES).contains("words of " + PERSON)).isEqualTo(quoted);
            assertThat(text(no, RESPONSES)).contains("words of P02");
        }
    }

    @Test
    void filesWithNamesStayBehind() throws IOException {
        append("data/aliases.csv", "P02,secret.address@example.org\n");
        append("data/activity.csv", "secret.address@example.org,2025-03-03T10:00:00-05:00,forum,post,\n");
        append("data/activity.csv", "Unknown Secret,2025-03-03T11:00:00-05:00,forum,post,\n");
        SharedContent shared = shared(ConsentScope.SHARING, "no");
        assertThat(shared.files().keySet())
                .noneMatch(place -> place.startsWith("data/aliases") || place.startsWith("data/attendance"));
        assertThat(shared.namedFiles()).isPositive();
        assertThat(shared.files().values()).noneMatch(file -> file.encoded().contains("ecret"));
        assertThat(text(shared, "data/activity.csv")).contains("P02,2025-03-03T10:00:00-05:00");
    }

    @ParameterizedTest
    @CsvSource({
        "sharing, UTF-8", "sharing, windows-1252", "sharing, UTF-16",
        "survey, windows-1252", "network, windows-1252", "network, UTF-16"
    })
    void aMappedFileOfAnyEncodingLosesARefusingPerson(String tier, String charset) throws IOException {
        append("mapping.csv", """
                file,table,source_column,target,wave,community,relation
                réseau.csv,ties,qui,from,t1,north,advice
                réseau.csv,ties,à qui,to,t1,north,advice
                """);
        Files.writeString(
                folder.resolve("réseau.csv"), "qui;à qui\nP01;P02\nP02;P03\nP03;P01\n", Charset.forName(charset));
        Files.delete(folder.resolve("data/ties.csv"));
        ConsentScope scope = ConsentScope.of(tier).orElseThrow();
        assertThat(text(shared(scope, "yes"), "réseau.csv")).isEqualTo(text(shared(scope, "no", "yes"), "réseau.csv"));
        assertThat(text(shared(scope, "no"), "réseau.csv")).contains("P02,P03").doesNotContain(PERSON);
    }

    @Test
    void nobodyIsLeftInTheAnswersOfOthers() throws IOException {
        append("data/responses/contacts.csv", "participant,wave,n_contact\nP02,t1,P01 P03\n");
        String before = text(shared(ConsentScope.SHARING, "yes"), "data/responses/contacts.csv");
        assertThat(before).contains("P01 P03");
        assertThat(text(shared(ConsentScope.SHARING, "no"), "data/responses/contacts.csv"))
                .contains("P02,t1,P03")
                .doesNotContain(PERSON);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentScope.class,
            names = {"SHARING", "QUOTES", "SURVEY"})
    void aSharedCopyIsAStudyWithoutProblems(ConsentScope scope) throws IOException {
        Path copy = folder.resolve("x_copy");
        StudyExport.write(shared(scope, "no").files(), copy);
        assertThat(LoadedStudy.read(copy).problems()).isEmpty();
    }
}
