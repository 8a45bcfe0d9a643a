package org.vpip.instruments.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.MultilingualText;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** What makes a form no form, each with a message of its own, and what does not. */
class FormReaderTest {
    private static final String CHOICES = "list_name,name,label\nyn,yes,Yes\nyn,no,No\nsp,a b,AB\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Problems problems = new Problems();

    private Form read(String survey, String choices) throws IOException {
        Files.writeString(folder.resolve("survey.csv"), survey);
        if (!choices.isEmpty()) {
            Files.writeString(folder.resolve("choices.csv"), choices);
        }
        return FormReader.read(folder, "form", problems);
    }

    private List<String> told(String survey) throws IOException {
        read(survey.replace(';', '\n'), CHOICES);
        return StudyFixture.told(problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type,name,label;,a,A                                              | QUESTION_WITHOUT_TYPE form/survey.csv 2 type
            type,name,label;text,,A                                           | QUESTION_WITHOUT_NAME form/survey.csv 2 name
            type,name,label;text,a,                                           | QUESTION_WITHOUT_LABEL form/survey.csv 2 label
            type,name,label;text,a b,A                                        | BAD_NAME form/survey.csv 2 name
            type,name,label;text,meta,A                                       | RESERVED_NAME form/survey.csv 2 name
            type,name,label;text,a,A;note,a,A                                 | ITEM_TWICE form/survey.csv 3 name
            type,name,label;txt,a,A                                           | UNKNOWN_TYPE form/survey.csv 2 type
            type,name,label;select_one,a,A                                    | SELECT_WITHOUT_LIST form/survey.csv 2 type
            type,name,label;select_one no,a,A                                 | UNKNOWN_CHOICE_LIST form/survey.csv 2 type
            type,name,label;select_multiple sp,a,A                            | CHOICE_WITH_SPACE form/survey.csv 2 type
            type,name,label;begin group,g,G;text,a,A                          | GROUP_NOT_CLOSED form/survey.csv 2 type
            type,name,label;text,a,A;end_group,,                              | GROUP_NOT_OPENED form/survey.csv 3 type
            type,name,label;begin_group,g,G;text,a,A;end_repeat,,             | GROUPS_CROSSED form/survey.csv 4 type
            type,name,label;begin_loop over no,l,L;text,a,A;end_loop,,        | LOOP_WITHOUT_LIST form/survey.csv 2 type
            type,name,label,relevant;text,a,A,${b} = 1                        | REFERENCE_UNKNOWN form/survey.csv 2 relevant
            type,name,label,relevant;text,a,A,${a b} = 1                      | REFERENCE_MALFORMED form/survey.csv 2 relevant
            type,name,label;text,a,Hello ${you                                | REFERENCE_MALFORMED form/survey.csv 2 label
            type,name,label,calculation;calculate,a,,                         | CALCULATE_WITHOUT_CALCULATION form/survey.csv 2 calculation
            type,name,label,relevant;text,a,A,${a} = 'x'                      | CIRCULAR_RULE form/survey.csv 2 relevant
            type,name,label,choice_filter;select_one yn or_other,a,A,x=1      | FILTER_NOT_HERE form/survey.csv 2 choice_filter
            type,name,label,parameters;range,a,A,start=one                    | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label,parameters;range,a,A,step=0                       | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label,parameters;range,a,A,from=1                       | PARAMETER_UNKNOWN form/survey.csv 2 parameters
            type,name,label,parameters;text,a,A,rows 3                        | PARAMETERS_MALFORMED form/survey.csv 2 parameters
            type,name,label,parameters;select_one yn,a,A,seed=3               | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label;select_one_external t,a,A                         | UNKNOWN_EXTERNAL_LIST form/survey.csv 2 type
            type,name,label;select_one_from_file towns,a,A                    | FILE_LIST_ENDING form/survey.csv 2 type
            type,name,label,parameters;integer,a,A,some words                 | PARAMETERS_MALFORMED form/survey.csv 2 parameters
            type,name,label,parameters;geopoint,a,A,capture-accuracy=x        | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label,parameters;audio,a,A,quality=best                 | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label,parameters;text,a,A,rows=2.5                      | PARAMETER_VALUE form/survey.csv 2 parameters
            type,name,label,parameters;select_one yn,a,A,value=id             | PARAMETER_UNKNOWN form/survey.csv 2 parameters
            type,name,label,relevant;text,a,A,${last-saved#b} = 1             | REFERENCE_UNKNOWN form/survey.csv 2 relevant
            type,name,label,trigger;text,a,A,b                                | REFERENCE_MALFORMED form/survey.csv 2 trigger
            type,name,label,big-image;text,a,A,b.png                          | BLANK_CELL form/survey.csv 2 image
            type,name,label,caption;text,a,A,B                                | COLUMN_TWICE form/survey.csv 1 caption
            name,label;a,A                                                    | MISSING_COLUMN form/survey.csv
            """)
    void eachFaultHasItsOwnMessage(String survey, String problem) throws IOException {
        assertThat(told(survey)).containsExactly(problem);
    }

    @Test
    void allowsOneNameInTwoGroupsUntilARuleNamesIt() throws IOException {
        String survey =
                "type,name,label,relevant;begin_group,g,G,;text,a,A,;end_group,,,;begin_group,h,H,;text,a,A,;end_group,,,;";
        assertThat(told(survey)).isEmpty();
        assertThat(told(survey + "text,b,B,${a} = 1"))
                .containsExactly("REFERENCE_AMBIGUOUS form/survey.csv 8 relevant");
    }

    @Test
    void everyRowOfARingOfCalculationsIsTold() throws IOException {
        assertThat(
                        told(
                                "type,name,label,calculation;calculate,a,,${b};calculate,b,,${c} + 1;calculate,c,,${a};text,d,${a},"))
                .containsExactly(
                        "CIRCULAR_RULE form/survey.csv 2 calculation",
                        "CIRCULAR_RULE form/survey.csv 3 calculation",
                        "CIRCULAR_RULE form/survey.csv 4 calculation");
    }

    @Test
    void aSelectNeedsAChoicesSheetThatNamesItsLists() throws IOException {
        read("type,name,label\nselect_one yn,a,A\n", "list,name,label\nyn,yes,Yes\n");
        assertThat(StudyFixture.told(problems)).containsExactly("MISSING_COLUMN form/choices.csv");
    }

    @Test
    void allowsAnythingInTheAuthorsOwnColumns() throws IOException {
        read(
                "type,name,label,calculation\nselect_one yn,a,A,\ncalculate,b,,${instanceID}\n",
                "list_name,name,label,note\nyn,yes,Yes,${nobody}\n");
        assertThat(StudyFixture.told(problems)).isEmpty();
    }

    @Test
    void aChainOfTwentyThousandCalculationsIsRead() throws IOException {
        StringBuilder survey = new StringBuilder("type,name,label,calculation\n");
        for (int i = 0; i < 20_000; i++) {
            survey.append("calculate,c")
                    .append(i)
                    .append(",,${c")
                    .append((i + 1) % 20_000)
                    .append("}\n");
        }
        assertThat(read(survey.toString(), CHOICES).items()).hasSize(20_000);
        assertThat(problems.list()).hasSizeGreaterThan(2_000);
        assertThat(problems.list()).anyMatch(problem -> problem.code() == ProblemCode.MORE_PROBLEMS);
    }

    @Test
    void groupsAreNotNestedWithoutEnd() throws IOException {
        StringBuilder survey = new StringBuilder("type,name,label\n");
        for (int i = 0; i < 150; i++) {
            survey.append("begin_group,g").append(i).append(",G\n");
        }
        read(survey.toString(), CHOICES);
        assertThat(StudyFixture.told(problems)).contains("NESTED_TOO_DEEP form/survey.csv 102 type");
    }

    @Test
    void aMatrixHasOneList() throws IOException {
        assertThat(
                        told(
                                "type,name,label,appearance;begin_group,g,G,table-list;select_one yn,a,A,;select_one sp,b,B,;end_group,,,"))
                .containsExactly("TABLE_MIXES_LISTS form/survey.csv 4 type");
    }

    @Test
    void aRepeatIsNamedOnceInTheWholeForm() throws IOException {
        assertThat(
                        told(
                                "type,name,label;begin_group,g,G;begin_repeat,r,R;text,a,A;end_repeat,,;end_group,,;begin_repeat,r,R;text,b,B;end_repeat,,"))
                .containsExactly("REPEAT_TWICE form/survey.csv 7 name");
    }

    @Test
    void notesOfTheAuthorDisabledRowsAndAuditsAreNoItems() throws IOException {
        Form form = read(
                "type,name,label,hint,disabled\n,,,only a remark,\ntext,a,A,,\ntext,b,,,yes\naudit,audit,,,\n",
                CHOICES);
        assertThat(StudyFixture.told(problems)).isEmpty();
        assertThat(form.items()).extracting(FormItem::name).containsExactly("a");
    }

    @Test
    void everyLanguageIsKeptUnderItsName() throws IOException {
        Form form = read("type,name,label,label::French (fr),hint::Inuktitut (iu)\ntext,a,Yes,Oui,ᐋ\n", CHOICES);
        FormItem item = form.items().get(0);
        assertThat(item.label()).isEqualTo(new MultilingualText(Map.of("default", "Yes", "French (fr)", "Oui")));
        assertThat(form.languages()).containsExactly("French (fr)", "Inuktitut (iu)");
    }

    @Test
    void typesThatTheWebCannotAskAreKept() throws IOException {
        Form form = read("type,name,label\ngps,a,A\nphoto,b,B\nadd note prompt,c,C\nstart,s,\n", CHOICES);
        assertThat(form.items().stream().map(item -> item.question().orElseThrow()))
                .containsExactly(QuestionType.GEOPOINT, QuestionType.IMAGE, QuestionType.NOTE, QuestionType.START);
        assertThat(StudyFixture.told(problems)).isEmpty();
    }

    @Test
    void readsTypographicQuotesAsPlainOnesInRules() throws IOException {
        Form form = read("type,name,label,relevant\nselect_one yn,a,Don’t,\ntext,b,B,${a} = ‘yes’\n", CHOICES);
        assertThat(form.items().get(0).label()).isEqualTo(MultilingualText.plain("Don’t"));
        assertThat(form.items().get(1).cell("relevant")).isEqualTo("${a} = 'yes'");
    }

    @Test
    void aFormWithoutSurveySheetIsOneProblem() {
        FormReader.read(folder, "form", problems);
        assertThat(StudyFixture.told(problems)).containsExactly("MISSING_SHEET form");
    }
}
