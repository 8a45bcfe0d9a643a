package org.vpip.instruments.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.FormFixture;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.Section;

/** The rows of survey and choices. */
class SurveyRowReaderTest {
    private static final String HEADING = "type,name,label::English (en),label::French (fr)\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select_one agree                | SELECT_ONE
            Select One agree                | SELECT_ONE
            select one from agree           | SELECT_ONE
            SELECT1 agree                   | SELECT_ONE
            select_multiple agree           | SELECT_MULTIPLE
            select all that apply from agree| SELECT_MULTIPLE
            select  multiple   agree        | SELECT_MULTIPLE
            int                             | INTEGER
            Integer                         | INTEGER
            decimal                         | DECIMAL
            string                          | TEXT
            note                            | NOTE
            """)
    void readsTypesInTheirUsualSpellings(String type, ItemKind kind) {
        FormFixture form = FormFixture.survey(HEADING + type + ",a,A,B\n");
        assertThat(form.read(folder).items()).extracting(Item::kind).containsExactly(kind);
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void reportsColumnsOutsideTheStandardAsWritten() {
        String survey = "type,name,label::en,label::fr,relevance,Constraint Message::en,requiredMsg,media::image,"
                + "bind::oc:x,jr:count,x_own,Colour\ntext,a,A,B\n";
        assertThat(FormFixture.survey(survey).problems(folder))
                .containsExactly("UNKNOWN_COLUMN form/survey.csv 1 Colour");
    }

    @Test
    void groupsBecomeSectionsAndNestedOnesKeepTheOrder() {
        FormFixture form = FormFixture.survey("""
                type,name,label::en,label::fr,appearance
                text,first,A,B,
                begin group,outer,Outer,Dehors,
                text,before,A,B,
                begin_group,inner,Inner,Dedans,w2 table-list
                select_one agree,deep,A,B,
                end_group,,,,
                text,after,A,B,
                End Group,,,,
                text,last,A,B,
                """);
        List<Section> sections = form.read(folder).sections();
        assertThat(form.problems()).isEmpty();
        assertThat(sections).extracting(Section::name).containsExactly("", "outer", "inner", "outer", "");
        assertThat(sections).extracting(Section::grid).containsExactly(false, false, true, false, false);
        assertThat(form.read(folder).items())
                .extracting(item -> item.id().value())
                .containsExactly("first", "before", "deep", "after", "last");
    }

    @Test
    void groupsThatDoNotCloseOrOpenAreReportedWhereTheyStand() {
        String unclosed = HEADING + "begin_group,g,,\nbegin_group,h,,\ntext,a,A,B\nend_group,,,\n";
        assertThat(FormFixture.survey(unclosed).problems(folder))
                .containsExactly("GROUP_NOT_CLOSED form/survey.csv 2 type");
        assertThat(FormFixture.survey(HEADING + "text,a,A,B\nend_group,,,\n").problems(folder))
                .containsExactly("GROUP_NOT_OPENED form/survey.csv 3 type");
    }

    @Test
    void namesAndTypesThatCannotBeReadAreOneProblemEach() {
        FormFixture form =
                FormFixture.survey(HEADING + """
                text,a,A,B
                integer,a,A,B
                geopoint,where,,
                begin_repeat,r,,
                end_repeat,,,
                select_one agree or_other,b,A,B
                rank agree,c,A,B
                ,d,A,B
                text,,A,B
                text,1e,A,B
                select_one agre,f,A,B
                select_one,g,A,B
                """).with("_scales", "id,label::en,label::fr,items\nse,A,B,f b where\n");
        assertThat(form.problems(folder))
                .containsExactly(
                        "ITEM_TWICE form/survey.csv 3 name",
                        "TYPE_NOT_ASKED form/survey.csv 4 type",
                        "QUESTION_WITHOUT_TYPE form/survey.csv 9 type",
                        "QUESTION_WITHOUT_NAME form/survey.csv 10 name",
                        "BAD_NAME form/survey.csv 11 name",
                        "UNKNOWN_CHOICE_LIST form/survey.csv 12 type",
                        "SELECT_WITHOUT_LIST form/survey.csv 13 type");
    }

    @Test
    void whatTheProgramFillsInIsNotAskedAndNeitherIsADisabledRow() {
        String survey =
                "type,name,label::en,label::fr,disabled\nstart,start,,,\ndeviceid,device,,,\ntext,a,,,yes\nnote,n,A,B,no\n";
        FormFixture form = FormFixture.survey(survey);
        assertThat(form.read(folder).items()).extracting(Item::kind).containsExactly(ItemKind.NOTE);
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void requiredIsReadInItsSpellings() {
        String survey = "type,name,label::en,label::fr,required\ntext,a,A,B,Yes\ntext,b,A,B,true()\ntext,c,A,B,no\n";
        assertThat(FormFixture.survey(survey).read(folder).items())
                .extracting(Item::required)
                .containsExactly(true, true, false);
    }

    @Test
    void choicesAreCheckedRowByRow() {
        FormFixture form =
                FormFixture.survey(HEADING + "select_one agree,a,A,B\n").with("choices", """
                        List Name,value,label::en,label::fr,region
                        agree,1,A,B,
                        agree,1,A,B,
                        agree,very good,A,B,
                        agree,,A,B,
                        ,2,A,B,
                        agree,3,A,,x
                        other,1,A,B,
                        """);
        assertThat(form.problems(folder))
                .containsExactly(
                        "CHOICE_TWICE form/choices.csv 3 value",
                        "CHOICE_WITH_SPACE form/choices.csv 4 value",
                        "CHOICE_WITHOUT_NAME form/choices.csv 5 value",
                        "BLANK_CELL form/choices.csv 6 List Name",
                        "MISSING_FRENCH form/choices.csv 7 label::fr");
    }

    @Test
    void aListWhoseOnlyChoiceHasNoNameIsNotCalledUnknownToo() {
        FormFixture form = FormFixture.survey(HEADING + "select_one agree,a,A,B\n")
                .with("choices", "list_name,name,label::en,label::fr\nagree,,A,B\n");
        assertThat(form.problems(folder)).containsExactly("CHOICE_WITHOUT_NAME form/choices.csv 2 name");
    }

    @Test
    void choicesWithoutListNamesAreNotCalledUnknownToo() {
        FormFixture form = FormFixture.survey(HEADING + "select_one agree,a,A,B\n")
                .with("choices", "list,name,label::en,label::fr\nagree,1,A,B\n");
        assertThat(form.problems(folder)).containsExactly("MISSING_COLUMN form/choices.csv");
    }
}
