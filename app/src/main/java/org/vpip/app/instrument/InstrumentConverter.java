package org.vpip.app.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpip.instruments.codebook.Codebook;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.redcap.DataDictionary;
import org.vpip.instruments.redcap.RedcapExporter;
import org.vpip.instruments.redcap.RedcapImporter;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetCollectionWriter;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;
import org.vpip.instruments.xlsform.FormReader;
import org.vpip.instruments.xlsform.XlsFormWriter;
import org.vpip.instruments.xlsform.instrument.InstrumentReader;

/**
 * The conversion of an instrument between formats: XLSForm workbook, folder of sheets and REDCap data dictionary, recognized
 * by the file extension. Other outputs are a codebook ({@code codebook.csv}, {@code .xlsx}, {@code .json}) and a printable
 * questionnaire ({@code .html}). Sheets keep the notes of the author. Invalid input produces no output.
 */
public final class InstrumentConverter {
    private final Path input;
    private final Path output;
    private final Function<Object, String> json;
    private final Problems problems;
    private final List<String> omittedSheets = new ArrayList<>();

    private InstrumentConverter(Path input, Path output, Function<Object, String> json, Problems problems) {
        this.input = input;
        this.output = output;
        this.json = json;
        this.problems = problems;
    }

    /**
     * Converts an instrument.
     *
     * @param json function from an object to its JSON text
     * @param problems receives the problems of the input, which prevent any output
     * @return names of sheets that the output format does not support
     * @throws IOException when the output cannot be written
     */
    public static List<String> run(Path input, Path output, Function<Object, String> json, Problems problems)
            throws IOException {
        InstrumentConverter conversion = new InstrumentConverter(input, output, json, problems);
        if (Files.exists(input)) {
            conversion.run();
        } else {
            problems.add(ProblemCode.NO_SUCH_FILE, ProblemLocation.file(input.toString()));
        }
        return conversion.omittedSheets;
    }

    private void run() throws IOException {
        boolean dictionary = isTable(input) || (!Files.isDirectory(input) && DataDictionary.isOne(input));
        if (dictionary) {
            runOnDictionary();
        } else {
            runOnForm();
        }
    }

    private void runOnDictionary() throws IOException {
        DataDictionary read = DataDictionary.read(input, input.toString(), problems);
        if (problems.hasErrors()) {
            return;
        }
        if (isTable(output)) {
            writeBesideTarget(read::write);
        } else {
            write(XlsFormWriter.of(RedcapImporter.form(read, SheetReader.nameWithoutEnding(input))));
        }
    }

    private void runOnForm() throws IOException {
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            Instrument instrument = instrument();
            ifValid(() -> writeBesideTarget(file -> Files.writeString(file, PrintedInstrument.html(instrument))));
        } else if (name.startsWith("codebook.")) {
            writeCodebook(Codebook.of(instrument()), name);
        } else {
            runOnSheets();
        }
    }

    /** Reads the instrument, because only a bilingual instrument without problems may be printed or described. */
    private Instrument instrument() {
        InstrumentId id = new InstrumentId(SheetReader.nameWithoutEnding(input));
        return InstrumentReader.read(id, input, input.toString(), problems);
    }

    private interface ConversionStep {
        void run() throws IOException;
    }

    private void ifValid(ConversionStep writing) throws IOException {
        if (!problems.hasErrors()) {
            writing.run();
        }
    }

    private void writeCodebook(Codebook codebook, String name) throws IOException {
        Sheet sheet = codebook.sheet();
        ifValid(() -> writeBesideTarget(file -> {
            if (name.endsWith(".json")) {
                Files.writeString(file, json.apply(CodebookJson.of(codebook)));
            } else if (name.endsWith(".xlsx")) {
                SheetCollectionWriter.writeWorkbook(List.of(sheet), file);
            } else {
                SheetWriter.write(
                        file,
                        sheet.header(),
                        sheet.rows().stream().map(SheetRow::cells).toList());
            }
        }));
    }

    private void runOnSheets() throws IOException {
        Form form = FormReader.read(input, input.toString(), problems);
        List<Sheet> sheets = sheets();
        if (problems.hasErrors()) {
            return;
        }
        if (isTable(output)) {
            sheets.stream()
                    .map(Sheet::name)
                    .filter(name -> name.startsWith("_"))
                    .forEach(omittedSheets::add);
            writeBesideTarget(RedcapExporter.dictionary(form, RedcapExporter.mainLanguage(form))::write);
        } else {
            write(sheets);
        }
    }

    private static boolean isTable(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return !Files.isDirectory(path) && (name.endsWith(".csv") || name.endsWith(".tsv"));
    }

    private List<Sheet> sheets() throws IOException {
        if (!Files.isDirectory(input)) {
            return SheetReader.read(input, input.toString(), problems);
        }
        List<Sheet> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.filter(InstrumentConverter::isTable).sorted().toList()) {
                sheets.addAll(SheetReader.read(file, file.toString(), problems));
            }
        }
        return sheets;
    }

    private void write(List<Sheet> sheets) throws IOException {
        if (SheetReader.isWorkbook(output)) {
            writeBesideTarget(file -> SheetCollectionWriter.writeWorkbook(sheets, file));
        } else {
            SheetCollectionWriter.writeFolder(sheets, output);
        }
    }

    @FunctionalInterface
    private interface ConvertedFileWriter {
        void write(Path file) throws IOException;
    }

    /** Writes to a temporary file first, so that a half-written file never replaces the output. */
    private void writeBesideTarget(ConvertedFileWriter writer) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = output.resolveSibling(output.getFileName() + ".part");
        try {
            writer.write(unfinished);
            Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
