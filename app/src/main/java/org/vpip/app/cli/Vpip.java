package org.vpip.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.app.cli.console.ConsoleCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.cli.link.NewLinkCommand;
import org.vpip.app.cli.release.ReleaseCommand;
import org.vpip.app.cli.withdrawal.WithdrawCommand;
import org.vpip.app.storage.database.DatabaseUnavailableException;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point. Exit status: 0 success, 1 problems in the input, 2 wrong use, 3 failure. */
@Command(
        name = "vpip",
        mixinStandardHelpOptions = true,
        version = "vPiP Impact 0.1.0",
        subcommands = {
            DemoCommand.class,
            AnalyseCommand.class,
            AttendanceCommand.class,
            DisclosureCommand.class,
            ReleaseCommand.class,
            CheckCommand.class,
            InspectCommand.class,
            PublishCommand.class,
            CompareCommand.class,
            ComputeCommand.class,
            ConvertCommand.class,
            ExpressionsCommand.class,
            MethodsCommand.class,
            SlackCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            WithdrawCommand.class,
            NewLinkCommand.class,
            HelpCommand.class
        })
public final class Vpip implements Runnable {
    static final Messages MESSAGES = Messages.of("org.vpip.app.cli.messages");
    static final int PROBLEMS = ConsoleCommand.PROBLEMS;
    private static final int WRONG_USE = 2;
    static final int FAILED = 3;

    @Option(names = "--lang", paramLabel = "LANG", description = "en or fr (default: ${DEFAULT-VALUE})")
    @SuppressWarnings("UnusedVariable") // read before parsing, because help is printed while parsing
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private Vpip() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit status. */
    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(out, err, asked(arguments)).execute(arguments);
    }

    /** Returns the commands of the product and the given ones of trials and benchmarks. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Language language, Class<?>... further) {
        CommandLine commandLine = new CommandLine(new Vpip());
        Stream.of(further).forEach(commandLine::addSubcommand);
        describe(commandLine, language);
        commandLine.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof DatabaseUnavailableException unavailable) {
                line.getErr().println(FailureMessage.reason(unavailable, language(line)));
                return FAILED;
            }
            line.getErr().println("vpip: " + FailureMessage.reason(failure));
            return failure instanceof UsageException ? WRONG_USE : FAILED;
        });
        return commandLine;
    }

    /** Describes every command in one line and groups the list of commands by task. */
    private static void describe(CommandLine commandLine, Language language) {
        describe(commandLine.getCommandSpec(), "vpip", language);
        commandLine.getSubcommands().values().stream()
                .distinct()
                .map(CommandLine::getCommandSpec)
                .forEach(command -> describe(command, command.name(), language));
        commandLine.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        commandLine
                .getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> CommandGroup.list(language));
    }

    private static void describe(CommandSpec command, String name, Language language) {
        UsageMessageSpec usage = command.usageMessage();
        Stream<String> line = Stream.of(CommandGroup.description(name, language));
        usage.description(Stream.concat(line, Stream.of(usage.description())).toArray(String[]::new));
        List.copyOf(command.options()).forEach(option -> describe(command, option, language));
        List.copyOf(command.positionalParameters()).forEach(parameter -> describe(command, parameter, language));
    }

    /** Gives a parameter its description in a language, where the texts of the program have one. */
    private static void describe(CommandSpec command, PositionalParamSpec parameter, Language language) {
        String key = "parameter." + command.name() + "." + parameter.index().min();
        if (MESSAGES.has(language, key)) {
            command.remove(parameter);
            command.addPositional(PositionalParamSpec.builder(parameter)
                    .description(MESSAGES.in(language, key))
                    .build());
        }
    }

    /** Gives an option its description in a language, where the texts of the program have one. */
    private static void describe(CommandSpec command, OptionSpec option, Language language) {
        String key = "option." + command.name() + "." + option.longestName().substring(2);
        if (MESSAGES.has(language, key)) {
            command.remove(option);
            command.addOption(OptionSpec.builder(option)
                    .description(MESSAGES.in(language, key))
                    .build());
        }
    }

    /** Returns the language named after {@code --lang}, or English; the commands themselves refuse other languages. */
    static Language asked(String... arguments) {
        String words = String.join("\n", arguments).replace("--lang=", "--lang\n");
        return Stream.of(words.split("\n"))
                .dropWhile(word -> !word.equals("--lang"))
                .skip(1)
                .findFirst()
                .flatMap(Language::of)
                .orElse(Language.ENGLISH);
    }

    /** Returns the language of {@code --lang}, or English. */
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
