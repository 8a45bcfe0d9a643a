package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.instrument.InstrumentInspector;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "workbooks, folders of sheets, dictionaries (.csv)")
    private List<Path> files = List.of();

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr, for errors (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private InspectCommand() {}

    @Override
    public Integer call() {
        Language language = LanguageParser.parse(List.of(lang)).get(0);
        Map<String, Object> result = new LinkedHashMap<>();
        files.forEach(file -> result.put(file.toString(), InstrumentInspector.inspect(file, language)));
        JsonPrinter.print(result, spec.commandLine().getOut());
        boolean refused = result.values().stream()
                .anyMatch(read -> read instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get("accepted")));
        return refused ? Vpip.PROBLEMS : 0;
    }
}
