package org.vpip.instruments.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.VersionComparison.ComparedAnswerOption;
import org.vpip.instruments.publication.VersionComparison.VersionCompatibility;
import org.vpip.instruments.xlsform.FormReader;

class PublicationTest {
    private static final String SURVEY = "type,name,label::en,label::fr\nselect_one agree,a,A,B\ntext,b,C,D\n";
    private static final String META =
            "key,value\nsource,ours\nlicence,CC0\npermission_evidence,we wrote it\nstatus,draft\nminutes,1\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<ProblemCode> missing(String meta, String settings) {
        Problems problems = new Problems();
        PublicationCheck.check(
                FormFixture.survey(SURVEY)
                        .with("_meta", meta)
                        .with("settings", settings)
                        .read(folder),
                "form",
                problems);
        return problems.list().stream().map(Problem::code).toList();
    }

    @Test
    void anInstrumentWithEverythingCanBePublished() {
        assertThat(missing(META, "version\n1\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'licence,CC0', 'licence,unknown', PUBLISH_WITHOUT_LICENCE
            'licence,CC0', 'licence,',        PUBLISH_WITHOUT_LICENCE
            'source,ours', 'x_source,ours',   MISSING_KEY
            'minutes,1',   'minutes,soon',    PUBLISH_WITHOUT_MINUTES
            """)
    void whatIsMissingIsNamed(String there, String instead, ProblemCode code) {
        assertThat(missing(META.replace(there, instead), "version\n1\n")).containsExactly(code);
    }

    @Test
    void aVersionIsNeeded() {
        assertThat(missing(META, "form_id\nx\n")).containsExactly(ProblemCode.PUBLISH_WITHOUT_VERSION);
    }

    @Test
    void aPublishedVersionDoesNotChangeAndANewOneMay() throws IOException {
        FormFixture.survey(SURVEY).read(folder);
        PublishedVersions.add(folder, "1", LocalDate.of(2026, 3, 15));
        assertThat(changed("1")).isEmpty();
        Files.writeString(folder.resolve("survey.csv"), SURVEY.replace("\n", "\r\n"));
        assertThat(changed("1")).isEmpty();
        Files.writeString(folder.resolve("survey.csv"), SURVEY.replace("C,D", "C,E"));
        assertThat(changed("1")).containsExactly("PUBLISHED_CHANGED form version");
        assertThat(changed("2")).isEmpty();
        PublishedVersions.add(folder, "1", LocalDate.of(2026, 3, 16));
        assertThat(changed("1")).isNotEmpty();
    }

    private List<String> changed(String version) {
        Problems problems = new Problems();
        PublishedVersions.check(folder, version, "form", problems);
        return StudyFixture.told(problems);
    }

    @Test
    void minutesFollowTheRuleOfThumb() {
        String survey = """
                type,name,label::en,label::fr,relevant,appearance
                begin_group,g,G,G,,table-list
                select_one agree,m1,A,B,,
                select_one agree,m2,A,B,,
                end_group,,,,,
                select_one agree,s,A,B,,
                select_multiple colours,c,A,B,,
                text,t,A,B,${s} = 1,
                hidden,h,,,,
                """;
        // 2 × 7 + 12 + 20 + 45 / 2 = 68.5 seconds
        assertThat(CompletionTime.minutes(FormFixture.survey(survey).read(folder)))
                .isEqualTo(2);
    }

    private Form form(String survey, String choices) throws IOException {
        Path own = Files.createTempDirectory(folder, "form");
        Files.writeString(own.resolve("survey.csv"), survey);
        Files.writeString(own.resolve("choices.csv"), "list_name,name,label\n" + choices);
        return FormReader.read(own, "form", new Problems());
    }

    @Test
    void versionsAreComparedItemByItemAndChoiceByChoice() throws IOException {
        Form older = form(
                "type,name,label\nselect_one s,same,A\nselect_one s2,fewer,A\ntext,typed,A\ntext,worded,A\ntext,gone,A\nselect_one s3,more,A\n",
                "s,1,One\ns2,1,One\ns2,2,Two\ns3,1,One\n");
        Form newer = form(
                "type,name,label\nselect_one s,same,A\nselect_one s2,fewer,A\ninteger,typed,A\ntext,worded,B\nselect_one s3,more,A\ntext,added,A\n",
                "s,1,One\ns2,1,One\ns3,1,One!\ns3,2,Two\n");
        assertThat(VersionComparison.of(older, newer))
                .containsExactly(
                        new ComparedAnswerOption("same", "", VersionCompatibility.SAME, List.of()),
                        new ComparedAnswerOption("fewer", "", VersionCompatibility.RECODE_NEEDED, List.of()),
                        new ComparedAnswerOption("fewer", "2", VersionCompatibility.GONE, List.of()),
                        new ComparedAnswerOption("typed", "", VersionCompatibility.RECODE_NEEDED, List.of("type")),
                        new ComparedAnswerOption("worded", "", VersionCompatibility.COMPATIBLE, List.of("label")),
                        new ComparedAnswerOption("more", "", VersionCompatibility.COMPATIBLE, List.of()),
                        new ComparedAnswerOption("more", "1", VersionCompatibility.COMPATIBLE, List.of("label")),
                        new ComparedAnswerOption("more", "2", VersionCompatibility.NEW, List.of()),
                        new ComparedAnswerOption("added", "", VersionCompatibility.NEW, List.of()),
                        new ComparedAnswerOption("gone", "", VersionCompatibility.GONE, List.of()));
    }
}
