package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.instrument.InstrumentConverter;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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
final class ConvertCommand extends LocalizedCommand {
    @Parameters(index = "0", paramLabel = "IN", description = "workbook, folder of sheets or data dictionary")
    private Path input = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "what to write; a folder must be new or empty")
    private Path output = Path.of("");

    private ConvertCommand() {}

    @Override
    protected int run(Language language) throws IOException {
        if (isFilledFolder(output)) {
            throw new UsageException(Vpip.MESSAGES.in(language, "convert.not_empty", output));
        }
        Problems problems = new Problems();
        List<String> omittedSheets =
                InstrumentConverter.run(input, output, JsonPrinter.MAPPER::writeValueAsString, problems);
        if (problems.hasErrors()) {
            return refuse(problems.list(), language);
        }
        if (!omittedSheets.isEmpty()) {
            err().println(Vpip.MESSAGES.in(language, "convert.left_behind", String.join(", ", omittedSheets)));
        }
        return 0;
    }
}
