package org.vpip.instruments.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.instruments.SharedFiles;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.redcap.DataDictionary;
import org.vpip.instruments.redcap.RedcapExporter;
import org.vpip.instruments.redcap.RedcapImporter;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.FormReader;
import org.vpip.instruments.xlsform.XlsFormWriter;

/** Whatever way a form takes through the formats, it comes back as it was. */
class RoundTripTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Path> forms() {
        List<Path> forms = new ArrayList<>(SharedFiles.shipped());
        forms.addAll(SharedFiles.workbooks("corpus/xlsform/accept"));
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void sheetsWrittenAsWorkbookAndAsFolderGiveTheSameForm(Path source) throws IOException {
        Form form = read(source);
        Path workbook = folder.resolve("form.xlsx");
        SheetCollectionWriter.writeWorkbook(XlsFormWriter.of(form), workbook);
        assertThat(read(workbook)).isEqualTo(form);
        SheetCollectionWriter.writeFolder(
                SheetReader.read(workbook, "form.xlsx", new Problems()), folder.resolve("form"));
        assertThat(read(folder.resolve("form"))).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormComesBackFromADataDictionary(Path source) throws IOException {
        Form form = read(source);
        Path file = folder.resolve("dictionary.csv");
        RedcapExporter.dictionary(form, RedcapExporter.mainLanguage(form)).write(file);
        Problems problems = new Problems();
        DataDictionary dictionary = DataDictionary.read(file, "dictionary.csv", problems);
        assertThat(told(problems)).isEmpty();
        Form back = RedcapImporter.form(dictionary, "other");
        assertThat(back.items()).isEqualTo(form.items());
        assertThat(back.choices()).isEqualTo(form.choices());
        assertThat(back).isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMadeUpFormComesBackFromEveryFormat(long seed) throws IOException {
        Form form = RandomForm.of(seed);
        Path workbook = folder.resolve("form.xlsx");
        SheetCollectionWriter.writeWorkbook(XlsFormWriter.of(form), workbook);
        assertThat(unchecked(workbook)).isEqualTo(form);
        SheetCollectionWriter.writeFolder(XlsFormWriter.of(form), folder.resolve("form"));
        assertThat(unchecked(folder.resolve("form"))).isEqualTo(form);
        Path file = folder.resolve("dictionary.csv");
        RedcapExporter.dictionary(form, RedcapExporter.mainLanguage(form)).write(file);
        Problems problems = new Problems();
        assertThat(RedcapImporter.form(DataDictionary.read(file, "dictionary.csv", problems), "other"))
                .isEqualTo(form);
        assertThat(told(problems)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** What is made up may name choices that are not there; that does not change what is read. */
    private static Form unchecked(Path path) {
        return FormReader.read(path, path.toString(), new Problems());
    }

    @Test
    void theCorpusIsReadWhereItIsThere() {
        assertThat(forms().count()).isGreaterThan(SharedFiles.areThere() ? 60 : 15);
    }

    private static Form read(Path path) {
        Problems problems = new Problems();
        Form form = FormReader.read(path, path.toString(), problems);
        assertThat(told(problems)).isEmpty();
        String title = form.title().equals(form.id()) ? "form" : form.title();
        return new Form("form", title, form.settings(), form.items(), form.choices(), form.externalChoices());
    }

    private static List<String> told(Problems problems) {
        return problems.list().stream()
                .filter(problem -> problem.code() != ProblemCode.MORE_CELLS_THAN_COLUMNS)
                .map((Problem problem) -> problem.in(Language.ENGLISH))
                .toList();
    }
}
