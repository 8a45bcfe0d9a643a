package org.vpip.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.evaluation.MethodList;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the methods that a plan can ask for. */
@Command(name = "methods", mixinStandardHelpOptions = true)
final class MethodsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    private MethodsCommand() {}

    @Override
    public Integer call() {
        Language chosen = LanguageParser.parse(List.of(lang)).get(0);
        PrintWriter out = spec.commandLine().getOut();
        List<MethodList.MethodRow> rows = MethodList.rows(chosen);
        int written =
                rows.stream().mapToInt(row -> row.written().length()).max().orElse(0);
        int names = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        String layout = "%-" + written + "s  %-" + names + "s  %-11s  %-5s  %-13s  %3s  %s%n";
        out.printf(layout, heading(chosen));
        rows.forEach(row -> out.printf(layout, cells(row, chosen)));
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
