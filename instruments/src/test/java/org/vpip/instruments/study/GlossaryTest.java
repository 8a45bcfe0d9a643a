package org.vpip.instruments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.wording.Glossary;
import org.vpip.instruments.wording.Glossary.GlossaryTerm;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** One item, read as each programme and each funder says it. */
class GlossaryTest {
    private static final Glossary GLOSSARY = new Glossary(List.of(
            new GlossaryTerm("field", new Wording("prevention", "prévention"), "", ""),
            new GlossaryTerm("field", new Wording("PVR", "PEV"), "cpn", ""),
            new GlossaryTerm("field", new Wording("CRV", "LRV"), "", "ps"),
            new GlossaryTerm("fund", new Wording("the fund", "le fonds $1"), "", "")));

    @ParameterizedTest
    @CsvSource({"cpn,ps,PVR,CRV", "cpn,'',PVR,PVR", "'',ps,CRV,CRV", "eva,phac,prevention,prevention"})
    void membersReadTheirProgrammesWordsAndFundersTheirs(
            String programme, String funder, String members, String reports) {
        String text = "Work in {{field}}";
        assertThat(GLOSSARY.forMembers(programme, funder).fill(text, Language.ENGLISH))
                .isEqualTo("Work in " + members);
        assertThat(GLOSSARY.forReports(programme, funder).fill(text, Language.ENGLISH))
                .isEqualTo("Work in " + reports);
    }

    @Test
    void everyTermIsFilledInItsLanguageAndAnUnknownOneIsNamed() {
        Glossary.GlossaryWords words = GLOSSARY.forMembers("cpn", "");
        assertThat(words.fill("{{field}} et {{fund}} et {{field}}, ${x}, {{y}}", Language.FRENCH))
                .isEqualTo("PEV et le fonds $1 et PEV, ${x}, {{y}}");
        assertThat(words.unknown("{{field}} {{y}} {{z}}")).containsExactly("y", "z");
    }

    @Test
    void aStudyReadsInItsProgrammesWords(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .with(
                        "glossary.csv",
                        "term,en,fr,programme,funder\nfield,our field,notre domaine,,\nfield,PVR,PEV,cpn,\n")
                .changing("communities.csv", "id,label_en,label_fr", "id,label_en,label_fr,programme")
                .changing("communities.csv", "north,North,Nord", "north,North,Nord,cpn")
                .changing(
                        "instruments/practice/survey.csv",
                        "I can act,Je peux agir",
                        "I can act in {{field}},Je peux agir en {{field}}");
        Study study = fixture.read(folder);
        assertThat(fixture.problems()).isEmpty();
        assertThat(study.instruments().get(0).items().get(0).label())
                .isEqualTo(new Wording("I can act in PVR", "Je peux agir en PEV"));
    }

    @Test
    void termsThatTheStudyDoesNotHaveComeWithTheProgram(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .changing("study.csv", "kind,evaluation", "kind,evaluation\nfunder,public-safety")
                .changing("instruments/practice/survey.csv", "I can act,", "I can act in {{field_short}},");
        assertThat(fixture.read(folder)
                        .instruments()
                        .get(0)
                        .items()
                        .get(0)
                        .label()
                        .english())
                .isEqualTo("I can act in CRV");
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void aTermThatIsNotThereIsToldInItsCell(@TempDir Path folder) {
        StudyFixture fixture = StudyFixture.correct()
                .with("glossary.csv", "term,en,fr\nfield,,domaine\n")
                .changing("instruments/practice/survey.csv", "Je peux agir", "Je peux agir en {{terrain}}");
        assertThat(fixture.problems(folder))
                .containsExactlyInAnyOrder(
                        "MISSING_ENGLISH glossary.csv 2 en",
                        "UNKNOWN_TERM instruments/practice/survey.csv 2 label::French (fr)");
    }
}
