package org.vpip.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.wording.Language;

/** The commands for one task of a person; the launcher runs some of them. */
enum CommandGroup {
    START("demo", "help"),
    AUTHOR("check", "inspect", "convert", "expressions", "compare", "publish"),
    COLLECT("serve", "new-link", "withdraw", "export"),
    ANALYSE("analyse", "disclosure", "release", "methods", "attendance", "slack"),
    VERIFY("compute", "bench", "soak", "test");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> commands;

    CommandGroup(String... commands) {
        this.commands = List.of(commands);
    }

    List<String> commands() {
        return commands;
    }

    /** Returns all groups with a line for each command. */
    static String list(Language language) {
        return Stream.of(values()).map(group -> group.lines(language)).collect(Collectors.joining());
    }

    private String lines(Language language) {
        String heading = Vpip.MESSAGES.in(language, "group." + name().toLowerCase(Locale.ROOT));
        return commands.stream()
                .map(command -> String.format(Locale.ROOT, "  %-12s%s%n", command, description(command, language)))
                .collect(Collectors.joining("", String.format(Locale.ROOT, "%n%s%n", heading), ""));
    }

    /** Returns the line that says what a command does. */
    static String description(String command, Language language) {
        return Vpip.MESSAGES.in(language, "help." + command);
    }
}
