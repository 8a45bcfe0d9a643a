package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.instruments.form.Form;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.publication.VersionComparison;
import org.vpip.instruments.publication.VersionComparison.ComparedAnswerOption;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.xlsform.FormReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand extends LocalizedCommand {
    @Parameters(index = "0", paramLabel = "OLD", description = "workbook or folder of sheets")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "workbook or folder of sheets")
    private Path newer = Path.of("");

    private CompareCommand() {}

    @Override
    protected int run(Language language) {
        Problems problems = new Problems();
        Form before = FormReader.read(older, older.toString(), problems);
        Form after = FormReader.read(newer, newer.toString(), problems);
        if (problems.hasErrors()) {
            return refuse(problems.list(), language);
        }
        for (ComparedAnswerOption line : VersionComparison.of(before, after)) {
            out().println(text(line, language));
        }
        return 0;
    }

    private static String text(ComparedAnswerOption line, Language language) {
        String name = line.choice().isEmpty() ? line.item() : "  " + line.item() + " = " + line.choice();
        String verdict =
                Vpip.MESSAGES.in(language, "compare." + line.verdict().name().toLowerCase(Locale.ROOT));
        String changed = line.changed().isEmpty() ? "" : " (" + String.join(", ", line.changed()) + ")";
        return name + ": " + verdict + changed;
    }
}
