package org.vpip.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.JsonPrinter;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.instrument.ExpressionTableEvaluator;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

@Command(name = "expressions", mixinStandardHelpOptions = true)
final class ExpressionsCommand extends ConsoleCommand {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Parameters(paramLabel = "TABLE", description = "CSV file with the columns id, expression, bindings, type")
    private Path table = Path.of("");

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "the time it is, such as 2026-03-15T10:00Z (default: now)")
    private @Nullable String now;

    private ExpressionsCommand() {}

    @Override
    public Integer call() {
        Problems problems = new Problems();
        List<Sheet> sheets = SheetReader.read(table, table.toString(), problems);
        sheets.forEach(
                sheet -> List.of("id", "expression", "type").forEach(column -> sheet.requireColumn(column, problems)));
        if (!problems.isEmpty()) {
            return refuse(problems.list(), Language.ENGLISH);
        }
        ExpressionTableEvaluator expressions =
                new ExpressionTableEvaluator(time(), RandomGenerator.getDefault(), ExpressionsCommand::bindings);
        JsonPrinter.print(expressions.evaluate(sheets.get(0)), out());
        return 0;
    }

    private ZonedDateTime time() {
        try {
            return now == null ? ZonedDateTime.now(Clock.systemUTC()) : ZonedDateTime.parse(now);
        } catch (DateTimeException e) {
            throw new UsageException("--now wants a time such as 2026-03-15T10:00Z: " + now);
        }
    }

    private static Map<String, Object> bindings(String json) {
        try {
            return JsonPrinter.MAPPER.readValue(json, OBJECT);
        } catch (JacksonException e) {
            throw new UsageException("bindings are no JSON object: " + json);
        }
    }
}
