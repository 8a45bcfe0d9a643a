package org.vpip.app.cli;

import java.util.concurrent.Callable;
import org.vpip.app.engagement.ActivityJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "slack",
        mixinStandardHelpOptions = true,
        description = "No text of a message is kept; only public channels are read.")
final class SlackCommand implements Callable<Integer> {
    @Mixin
    private final LogFileArguments files = new LogFileArguments();

    private SlackCommand() {}

    @Override
    public Integer call() {
        return files.print(ActivityJson::ofSlack);
    }
}
