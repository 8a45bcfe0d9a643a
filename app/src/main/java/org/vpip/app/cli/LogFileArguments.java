package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files that are read one by one and printed as one JSON object, path to content or error. */
final class LogFileArguments {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to read, each for itself")
    private List<Path> files = List.of();

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr, for errors (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    LogFileArguments() {}

    int print(BiFunction<Path, Language, Map<String, Object>> read) {
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        Map<String, Object> result = new LinkedHashMap<>();
        boolean refused = false;
        for (Path file : files) {
            Map<String, Object> json = read.apply(file, language);
            result.put(file.toString(), json);
            refused |= Boolean.FALSE.equals(json.get("accepted"));
        }
        JsonPrinter.print(result, spec.commandLine().getOut());
        return refused ? Vpip.PROBLEMS : 0;
    }
}
