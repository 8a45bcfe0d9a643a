package org.vpip.instruments.xlsform.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.WorkbookFixture;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Wording;

class InstrumentReaderTest {
    private static final String HEADING = "type,name,label::English (en),label::French (fr)\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anEmptyFolderLacksItsSurvey() {
        assertThat(FormFixture.empty().problems(folder)).containsExactly("MISSING_SHEET form");
    }

    @Test
    void aFormWithoutQuestionsHasNone() {
        FormFixture form = FormFixture.survey(HEADING);
        assertThat(form.read(folder).items()).isEmpty();
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aSurveyWithoutTypeAndNameIsReportedOnceForEach() {
        FormFixture form = FormFixture.survey("kind,question\ntext,a\n").with("_scales", "id,items\nse,a\n");
        assertThat(form.problems(folder))
                .containsExactly(
                        "MISSING_COLUMN form/survey.csv",
                        "MISSING_COLUMN form/survey.csv",
                        "UNKNOWN_COLUMN form/survey.csv 1 kind",
                        "UNKNOWN_COLUMN form/survey.csv 1 question");
    }

    @Test
    void aDamagedSheetIsNotCalledMissingToo() {
        assertThat(FormFixture.survey("type,name\ntext,\"open\n").problems(folder))
                .containsExactly("UNREADABLE_FILE form/survey.csv");
        FormFixture form =
                FormFixture.survey(HEADING + "select_one agree,a,A,B\n").with("choices", "x,\"open\n");
        assertThat(form.problems(folder)).containsExactly("UNREADABLE_FILE form/choices.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type,name,label::English (en),label::French (fr)",
                "Type,Name,Label::English (en),LABEL::Français (fr)",
                "command,tag,caption::en,caption::fr-CA",
                "type,value,label,label::French (fr)",
                "type,name,label::English,label :: Français"
            })
    void readsHeadingsInTheirUsualSpellings(String heading) {
        FormFixture form = FormFixture.survey(heading + "\ntext,a,Yes,Oui\n");
        assertThat(form.read(folder).items()).extracting(Item::label).containsExactly(new Wording("Yes", "Oui"));
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void aPlainLabelIsInTheDefaultLanguage() {
        FormFixture form = FormFixture.survey("type,name,label,label::English (en)\ntext,a,Oui,Yes\n")
                .with("settings", "default_language,version,form_title\nFrench (fr),3,Formulaire\n");
        Instrument instrument = form.read(folder);
        assertThat(instrument.items()).extracting(Item::label).containsExactly(new Wording("Yes", "Oui"));
        assertThat(instrument.version()).isEqualTo("3");
        assertThat(instrument.title()).isEqualTo(Wording.same("Formulaire"));
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void theTitleIsReadInBothLanguagesHoweverTheyAreNamed() {
        FormFixture form = FormFixture.survey(HEADING)
                .with("settings", "form_title::English,form_title::Français (fr)\nForm,Formulaire\n");
        assertThat(form.read(folder).title()).isEqualTo(new Wording("Form", "Formulaire"));
    }

    @Test
    void aLanguageWithoutColumnIsOneProblem() {
        FormFixture form = FormFixture.survey("type,name,label\ntext,a,Yes\ntext,b,No\n");
        assertThat(form.problems(folder)).containsExactly("MISSING_LANGUAGE_COLUMN form/survey.csv");
        assertThat(form.read(folder).items().get(0).label().french()).isEmpty();
    }

    @Test
    void noLabelColumnAtAllIsOneProblemForEachLanguage() {
        assertThat(FormFixture.survey("type,name\ntext,a\ntext,b\n").problems(folder))
                .containsExactly("MISSING_LANGUAGE_COLUMN form/survey.csv", "MISSING_LANGUAGE_COLUMN form/survey.csv");
    }

    @Test
    void aMissingTextIsReportedInItsCell() {
        assertThat(FormFixture.survey(HEADING + "text,a,Yes,\ntext,b,,Non\nnote,c,,\n")
                        .problems(folder))
                .containsExactly(
                        "MISSING_FRENCH form/survey.csv 2 label::French (fr)",
                        "MISSING_ENGLISH form/survey.csv 3 label::English (en)",
                        "MISSING_ENGLISH form/survey.csv 4 label::English (en)",
                        "MISSING_FRENCH form/survey.csv 4 label::French (fr)");
    }

    @Test
    void aHintInOneLanguageNeedsTheOther() {
        String survey = "type,name,label::en,label::fr,hint::en,hint::fr\ntext,a,A,B,Help,\ntext,b,A,B,,\n";
        assertThat(FormFixture.survey(survey).problems(folder))
                .containsExactly("MISSING_FRENCH form/survey.csv 2 hint::fr");
        String half = "type,name,label::en,label::fr,hint::en\ntext,a,A,B,Help\n";
        assertThat(FormFixture.survey(half).problems(folder))
                .containsExactly("MISSING_LANGUAGE_COLUMN form/survey.csv");
    }

    @Test
    void twoColumnsForOneLanguageAreReported() {
        String survey = "type,name,label::English (en),label::French (fr),label::Français\ntext,a,A,B,C\n";
        assertThat(FormFixture.survey(survey).problems(folder))
                .containsExactly("COLUMN_TWICE form/survey.csv 1 label::Français");
        assertThat(FormFixture.survey("type,name,tag,label::en,label::fr\ntext,a,b,A,B\n")
                        .problems(folder))
                .containsExactly("COLUMN_TWICE form/survey.csv 1 tag");
    }

    @Test
    void aMissingChoicesSheetIsOneProblemWhateverAsksForIt() {
        FormFixture form = FormFixture.survey(HEADING + "Select One agree,a,A,B\nselect_one agree,b,A,B\n")
                .without("choices")
                .with("_scales", "id,label::en,label::fr,items\nse,A,B,a b\n");
        assertThat(form.problems(folder)).containsExactly("MISSING_SHEET form");
    }

    @Test
    void aFormWithoutSelectsNeedsNoChoices() {
        assertThat(FormFixture.empty().with("survey", HEADING + "text,a,A,B\n").problems(folder))
                .isEmpty();
    }

    @Test
    void aWorkbookIsTheSameFormAsAFolder() {
        Path file = new WorkbookFixture()
                .sheet("Survey", HEADING + "select_one agree,a,Yes,Oui")
                .sheet("choices", FormFixture.CHOICES)
                .sheet("_scales", "id,label::English (en),label::French (fr),items\nse,A,B,a")
                .write(folder.resolve("form.xlsx"));
        Problems problems = new Problems();
        Instrument read = InstrumentReader.read(new InstrumentId("form"), file, "form.xlsx", problems);
        assertThat(StudyFixture.told(problems)).isEmpty();
        assertThat(read.items()).extracting(Item::label).containsExactly(new Wording("Yes", "Oui"));
        assertThat(read.scales()).hasSize(1);
    }
}
