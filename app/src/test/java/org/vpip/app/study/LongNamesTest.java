package org.vpip.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.app.participant.ParticipantNameSheet;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyReader;

/** Names that are longer than a column of the database. */
class LongNamesTest {
    @TempDir
    Path folder = Path.of("");

    private static final Map<String, String> SHEETS = Map.of(
            "PARTICIPANT", "data/participants.csv:participant,community\nNAME,c\n",
            "WAVE", """
                    waves.csv:id,label_en,label_fr,role,opens,closes,instruments
                    NAME,W,V,post,2026-11-01,2026-11-30,
                    """,
            "COMMUNITY", "communities.csv:id,label_en,label_fr\nNAME,C,C\n",
            "SESSION", "data/sessions.csv:id,community,kind,planned,start,end\nNAME,c,meeting,2026-11-01,,\n",
            "CONSENT_VERSION", "consent.csv:tier,version,question_en,question_fr\nsurvey,NAME,May we?,Pouvons-nous ?\n",
            "ITEM", """
                    instruments/long/survey.csv:type,name,label::English (en),label::French (fr)
                    text,NAME,Text,Texte
                    """,
            "INSTRUMENT", """
                    instruments/NAME/survey.csv:type,name,label::English (en),label::French (fr)
                    text,t,Text,Texte
                    """);

    @ParameterizedTest
    @CsvSource({"PARTICIPANT", "WAVE", "COMMUNITY", "SESSION", "CONSENT_VERSION", "ITEM", "INSTRUMENT"})
    void areProblemsOfTheStudy(LengthLimit limit) throws IOException {
        String name = "n".repeat(limit.characters());
        assertThat(problems(limit, name)).isEmpty();
        assertThat(problems(limit, name + "n")).isEqualTo(limit.characters() + "");
    }

    /** Returns the greatest length that a problem of a study with that name gives; blank without one. */
    private String problems(LengthLimit limit, String name) throws IOException {
        Path study = folder.resolve("study" + name.length());
        ReferenceStudyFixture.of(study, 1);
        String[] sheet =
                SHEETS.getOrDefault(limit.name(), ":").replace("NAME", name).split(":", 2);
        Path file = study.resolve(sheet[0]);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, sheet[1]);
        Problems problems = new Problems();
        StudyReader.read(study, problems);
        return problems.list().stream()
                .filter(problem -> problem.code() == ProblemCode.TOO_LONG)
                .map(problem -> problem.arguments().get(2))
                .findFirst()
                .orElse("");
    }

    @Test
    void areProblemsOfASheetOfNames() throws IOException {
        Path sheet = folder.resolve("people.csv");
        Files.writeString(sheet, "participant,first_name,last_name\nP-1,Ann," + "n".repeat(201) + "\n");
        Problems problems = new Problems();
        ParticipantNameSheet.read(sheet, problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LONG);
    }
}
