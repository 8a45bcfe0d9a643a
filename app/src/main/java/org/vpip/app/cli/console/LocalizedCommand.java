package org.vpip.app.cli.console;

import java.io.IOException;
import java.util.List;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Option;

/** A command with messages in the language of its option {@code --lang}. */
public abstract class LocalizedCommand extends ConsoleCommand {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "language of messages, en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    /** @throws UsageException for a language other than English or French */
    @Override
    public final Integer call() throws IOException, InterruptedException {
        return run(languages(List.of(lang)).get(0));
    }

    /** Runs the command and returns its exit status. */
    protected abstract int run(Language language) throws IOException, InterruptedException;
}
