package org.vpip.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vpip.app.cli.console.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", helpCommand = true, mixinStandardHelpOptions = true)
final class HelpCommand implements Runnable {
    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "the command to explain; all when none is named")
    private @Nullable String command;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("UnusedVariable") // read before parsing, because help is printed while parsing
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private HelpCommand() {}

    @Override
    public void run() {
        CommandLine all = spec.parent().commandLine();
        CommandLine shown = command == null
                ? all
                : Optional.ofNullable(all.getSubcommands().get(command))
                        .orElseThrow(
                                () -> new UsageException("there is no command " + command + "; vpip help lists them"));
        shown.usage(spec.commandLine().getOut());
    }
}
