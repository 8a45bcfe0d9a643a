package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.instrument.InstrumentPublisher;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand extends LocalizedCommand {
    @Parameters(paramLabel = "FOLDER", description = "folder of sheets")
    private Path folder = Path.of("");

    private PublishCommand() {}

    @Override
    protected int run(Language language) throws IOException {
        Problems problems = new Problems();
        InstrumentPublisher.publish(folder, Clock.systemUTC(), problems);
        if (problems.hasErrors()) {
            return refuse(problems.list(), language);
        }
        out().println(Vpip.MESSAGES.in(language, "publish.done", folder));
        return 0;
    }
}
