package org.vpip.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.vpip.app.storage.NoDatabase;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point. Exit status: 0 done, 1 the input has problems, 2 wrong use, 3 something failed. */
@Command(
        name = "vpip",
        mixinStandardHelpOptions = true,
        version = "vPiP Impact 0.1.0",
        description = "Evaluates communities of practice: bilingual questionnaires in, findings and reports out.",
        footer = {
            "",
            "  test    install what the tests need and run them all",
            "",
            "See README.md and docs/ for guides."
        },
        subcommands = {
            DemoCommand.class,
            AnalyseCommand.class,
            AttendanceCommand.class,
            CheckCommand.class,
            InspectCommand.class,
            PublishCommand.class,
            CompareCommand.class,
            ComputeCommand.class,
            ConvertCommand.class,
            ExpressionsCommand.class,
            SlackCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            HelpCommand.class
        })
public final class Vpip implements Runnable {
    static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");
    static final int PROBLEMS = 1;
    private static final int WRONG_USE = 2;
    static final int FAILED = 3;

    @Spec
    private CommandSpec spec;

    private Vpip() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    /** Runs one command and says how it ended. */
    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(out, err).execute(arguments);
    }

    /** Returns the product's commands and the further ones of trials and benchmarks. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Class<?>... further) {
        CommandLine commandLine = new CommandLine(new Vpip());
        Stream.of(further).forEach(commandLine::addSubcommand);
        commandLine.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof NoDatabase barred) {
                line.getErr().println(Failure.reason(barred, language(line)));
                return PROBLEMS;
            }
            line.getErr().println("vpip: " + Failure.reason(failure));
            return failure instanceof WrongUse ? WRONG_USE : FAILED;
        });
        return commandLine;
    }

    /** What {@code --lang} says, or English. */
    private static Language language(CommandLine line) {
        OptionSpec lang = line.getParseResult().matchedOption("--lang");
        return lang == null
                ? Language.ENGLISH
                : Language.of(lang.stringValues().get(0)).orElse(Language.ENGLISH);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: demo, analyse, check, serve, export or test.");
    }
}
