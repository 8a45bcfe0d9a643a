package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.ProblemPrinter;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.instrument.InstrumentConverter;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "The ending of OUT names the format:",
            "  .xlsx  XLSForm workbook",
            "  .csv   REDCap data dictionary",
            "  none   folder of sheets",
            "  codebook.xlsx, codebook.csv, codebook.json   what every variable means",
            "  .html  questionnaire to print, English and French"
        })
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "workbook, folder of sheets or data dictionary")
    private Path input = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "what to write; a folder must be new or empty")
    private Path output = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private ConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        if (Files.isDirectory(output) && hasFiles(output)) {
            throw new UsageException(Vpip.MESSAGES.in(language, "convert.not_empty", output));
        }
        Problems problems = new Problems();
        List<String> leftBehind =
                InstrumentConverter.run(input, output, JsonPrinter.MAPPER::writeValueAsString, problems);
        if (!problems.isEmpty()) {
            ProblemPrinter.print(
                    problems.list(), "", language, spec.commandLine().getErr());
            return Vpip.PROBLEMS;
        }
        if (!leftBehind.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(Vpip.MESSAGES.in(language, "convert.left_behind", String.join(", ", leftBehind)));
        }
        return 0;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
