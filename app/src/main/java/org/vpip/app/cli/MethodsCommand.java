package org.vpip.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.evaluation.MethodList;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;

/** The list of the methods that a plan can use. */
@Command(name = "methods", mixinStandardHelpOptions = true)
final class MethodsCommand extends LocalizedCommand {
    private MethodsCommand() {}

    @Override
    protected int run(Language language) {
        PrintWriter out = out();
        List<MethodList.MethodRow> rows = MethodList.rows(language);
        int written =
                rows.stream().mapToInt(row -> row.written().length()).max().orElse(0);
        int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        String layout = "%-" + written + "s  %-" + names + "s  %-11s  %-5s  %-13s  %3s  %s%n";
        out.printf(layout, heading(language));
        rows.forEach(row -> out.printf(layout, cells(row, language)));
        return 0;
    }

    private static Object[] heading(Language language) {
        return Vpip.MESSAGES.in(language, "methods.columns").split("\\|");
    }

    private static Object[] cells(MethodList.MethodRow row, Language language) {
        String audience =
                Vpip.MESSAGES.in(language, row.researchersOnly() ? "methods.researchers" : "methods.everybody");
        return new Object[] {row.written(), row.name(), row.sources(), row.waves(), row.unit(), row.people(), audience};
    }
}
