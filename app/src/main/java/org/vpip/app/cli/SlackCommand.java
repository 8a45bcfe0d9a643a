package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.vpip.app.cli.console.FileInspection;
import org.vpip.app.engagement.ActivityJson;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "slack",
        mixinStandardHelpOptions = true,
        description = "No text of a message is kept; only public channels are read.")
final class SlackCommand extends FileInspection {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to read, each for itself")
    private List<Path> files = List.of();

    private SlackCommand() {}

    @Override
    protected int run(Language language) {
        return print(files, language, ActivityJson::ofSlack);
    }
}
