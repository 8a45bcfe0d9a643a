package org.vpip.app.cli;

import java.util.concurrent.Callable;
import org.vpip.app.engagement.ActivityJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "slack",
        mixinStandardHelpOptions = true,
        description = {
            "Prints who posted, replied and reacted in exports of Slack workspaces (.zip or unpacked folder) as JSON:",
            "path to figures or error. No text of a message is kept; only public channels are read."
        })
final class SlackCommand implements Callable<Integer> {
    @Mixin
    private final LogFiles files = new LogFiles();

    private SlackCommand() {}

    @Override
    public Integer call() {
        return files.print(ActivityJson::ofSlack);
    }
}
