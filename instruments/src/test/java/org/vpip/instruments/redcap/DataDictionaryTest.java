package org.vpip.instruments.redcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.form.FormItem;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.problem.Problems;

class DataDictionaryTest {
    private static final String API_NAMES =
            "field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations,"
                    + "text_validation_type_or_show_slider_number,text_validation_min,text_validation_max,branching_logic,"
                    + "required_field,matrix_group_name\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Problems problems = new Problems();

    private DataDictionary read(String text) throws IOException {
        Path file = folder.resolve("d.csv");
        Files.writeString(file, text);
        return DataDictionary.read(file, "d.csv", problems);
    }

    @Test
    void bothKindsOfHeadingsAreRead() throws IOException {
        DataDictionary api = read(API_NAMES + "a,f,,radio,A,\"1, One, or so | 2,Two |\",,,,,y,\n");
        assertThat(StudyFixture.told(problems)).isEmpty();
        assertThat(api.fields().get(0).choices())
                .containsExactly(
                        new DictionaryField.FieldChoice("1", "One, or so"),
                        new DictionaryField.FieldChoice("2", "Two"));
        Path written = folder.resolve("written.csv");
        api.write(written);
        assertThat(Files.readString(written)).startsWith("\uFEFFVariable / Field Name,Form Name");
        assertThat(DataDictionary.read(written, "written.csv", problems)).isEqualTo(api);
    }

    @Test
    void namesTypesAndMissingColumnsAreProblems() throws IOException {
        read(API_NAMES + "1a,f,,text,A,,,,,,,\nb,f,,text,B,,,,,,,\nb,f,,text,B,,,,,,,\nc,f,,textbox,C,,,,,,,\n");
        assertThat(StudyFixture.told(problems))
                .containsExactly(
                        "BAD_FIELD_NAME d.csv 2 field_name",
                        "ID_TWICE d.csv 4 field_name",
                        "NOT_ONE_OF d.csv 5 field_type");
        read("field,label\nx,y\n");
        assertThat(StudyFixture.told(problems)).contains("NOT_A_DICTIONARY d.csv");
    }

    @Test
    void fieldsThatConditionsNameAreFoundWithTheirCodes() throws IOException {
        DataDictionary read = read(
                API_NAMES
                        + "a,f,,text,A,,,,,[b] = '1' and [c(-1)] <> '1' or [visit_1][d] = 2 and [e( 2 )] = 1 and [f][current-instance] = 1,,\n");
        assertThat(read.fields().get(0).branchingFields())
                .containsExactly(
                        new DictionaryField.FieldReference("b", ""),
                        new DictionaryField.FieldReference("c", "-1"),
                        new DictionaryField.FieldReference("d", ""),
                        new DictionaryField.FieldReference("e", "2"),
                        new DictionaryField.FieldReference("f", ""));
    }

    @Test
    void aForeignDictionaryBecomesAFormWithGroupsAndMatrices() throws IOException {
        Form form = RedcapImporter.form(read(API_NAMES + """
                        record_id,f,,text,Record,,,,,,,
                        n,f,Numbers,text,How many,,integer,0,10,,y,
                        m1,f,How often,radio,One,"1, a | 2, b",,,,[n] > '2',,mx
                        m2,f,,radio,Two,"1, a | 2, b",,,,,,mx
                        c,f,,checkbox,Which,"x, X | y, Y",,,,[m1] <> '1',,
                        o,g,,notes,Other,,,,,[c(x)] = '1' and [c(y)] = '0',,
                        d,g,,text,Odd,,,,,"datediff([a],[b],'d') > 3",,
                        s,g,,calc,Sum,[n] / 2,,,,,,
                        """), "redcap");
        assertThat(StudyFixture.told(problems)).isEmpty();
        assertThat(form.items())
                .extracting(FormItem::path)
                .containsExactly(
                        "/f",
                        "/f/record_id",
                        "/f/n_heading",
                        "/f/n",
                        "/f/mx",
                        "/f/mx/m1",
                        "/f/mx/m2",
                        "/f/c",
                        "/g",
                        "/g/o",
                        "/g/d",
                        "/g/s");
        assertThat(item(form, "n").hasType(QuestionType.INTEGER)).isTrue();
        assertThat(item(form, "n").cell("constraint")).isEqualTo(". >= 0 and . <= 10");
        assertThat(item(form, "n").cell("required")).isEqualTo("yes");
        assertThat(item(form, "mx").cell("appearance")).isEqualTo("table-list");
        assertThat(item(form, "m1").cell("relevant")).isEqualTo("${n} > '2'");
        assertThat(item(form, "o").cell("relevant")).isEqualTo("selected(${c}, 'x') and not(selected(${c}, 'y'))");
        assertThat(item(form, "d").cell("relevant")).isEmpty();
        assertThat(item(form, "d").cell("x_redcap_branching")).startsWith("datediff");
        assertThat(item(form, "s").cell("calculation")).isEqualTo("${n}  div  2");
        assertThat(form.choices().keySet()).containsExactlyInAnyOrder("m1", "m2", "c");
    }

    private static FormItem item(Form form, String name) {
        return form.items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${a} != '1' and ${b} >= 3             | [a] <> '1' and [b] >= 3
            selected(${m}, 'x')                   | [m(x)] = '1'
            not(selected(${m}, 'x')) or ${a} = '' | [m(x)] <> '1' or [a] = ''
            round(${a} div 2, 1)                  | round([a] / 2, 1)
            """)
    void rulesThatBothKnowGoThereAndBack(String xlsForm, String redcap) {
        assertThat(BranchingLogic.toRedcap(xlsForm, name -> name, Set.of("m"))).contains(redcap);
        assertThat(BranchingLogic.toXlsForm(redcap).map(rule -> rule.replaceAll(" +", " ")))
                .contains(xlsForm);
    }

    @ParameterizedTest
    @CsvSource({"'regex(., ''a'')'", "today() > ${a}", "count-selected(${m}) > 1", "not(${a} = 1)"})
    void whatRedcapHasNoWordForIsNotCarriedOver(String rule) {
        assertThat(BranchingLogic.toRedcap(rule, name -> name, Set.of("m"))).isEmpty();
    }

    @Test
    void annotationsKeepAnyText() {
        Map<String, String> properties =
                Map.of("text.label.French (fr)", "a = b\\n\nc · d", "-cell.x", "", "k = 1", "v");
        assertThat(FieldAnnotation.read(FieldAnnotation.write(properties))).isEqualTo(properties);
        assertThat(FieldAnnotation.others("@HIDDEN\n" + FieldAnnotation.write(properties) + "\nnote"))
                .isEqualTo("@HIDDEN\nnote");
    }

    @Test
    void choicesOfAnEmptyFileAreNone() throws IOException {
        assertThat(read(API_NAMES).fields()).isEqualTo(List.of());
    }
}
