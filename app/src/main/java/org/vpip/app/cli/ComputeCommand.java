package org.vpip.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.computation.StatisticCatalogue;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.JsonPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

@Command(
        name = "compute",
        mixinStandardHelpOptions = true,
        description = "Undefined numbers are null; a folder that cannot be computed has an error.")
final class ComputeCommand extends ConsoleCommand {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "folders with arguments.json and tables")
    private List<Path> folders = List.of();

    private ComputeCommand() {}

    @Override
    public Integer call() {
        Map<String, Object> results = new LinkedHashMap<>();
        boolean failed = false;
        for (Path folder : folders) {
            if (Files.isRegularFile(folder) && folders.size() > 1) {
                continue;
            }
            String name = folder.toAbsolutePath().normalize().getFileName().toString();
            try {
                results.put(name, StatisticCatalogue.of(new ComputationInput(folder, arguments(folder))));
            } catch (IllegalArgumentException e) {
                results.put(name, Map.of("error", String.valueOf(e.getMessage())));
                failed = true;
            }
        }
        JsonPrinter.print(results, out());
        return failed ? PROBLEMS : 0;
    }

    private static Map<String, Object> arguments(Path folder) {
        Path file = folder.resolve("arguments.json");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no arguments.json in " + folder.getFileName());
        }
        try {
            return JsonPrinter.MAPPER.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "arguments.json in " + folder.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
