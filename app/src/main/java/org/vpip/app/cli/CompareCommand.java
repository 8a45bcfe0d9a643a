package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.ProblemPrinter;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.VersionComparison;
import org.vpip.instruments.publication.VersionComparison.ComparedAnswerOption;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.FormReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "workbook or folder of sheets")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "workbook or folder of sheets")
    private Path newer = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private CompareCommand() {}

    @Override
    public Integer call() {
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        Problems problems = new Problems();
        Form before = FormReader.read(older, older.toString(), problems);
        Form after = FormReader.read(newer, newer.toString(), problems);
        if (!problems.isEmpty()) {
            ProblemPrinter.print(
                    problems.list(), "", language, spec.commandLine().getErr());
            return Vpip.PROBLEMS;
        }
        for (ComparedAnswerOption line : VersionComparison.of(before, after)) {
            spec.commandLine().getOut().println(told(line, language));
        }
        return 0;
    }

    private static String told(ComparedAnswerOption line, Language language) {
        String name = line.choice().isEmpty() ? line.item() : "  " + line.item() + " = " + line.choice();
        String verdict =
                Vpip.MESSAGES.in(language, "compare." + line.verdict().name().toLowerCase(Locale.ROOT));
        String changed = line.changed().isEmpty() ? "" : " (" + String.join(", ", line.changed()) + ")";
        return name + ": " + verdict + changed;
    }
}
