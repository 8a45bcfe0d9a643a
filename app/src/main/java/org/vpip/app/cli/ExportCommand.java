package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.LocalizedCommand;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.study.StudyExport;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends LocalizedCommand {
    @Parameters(
            paramLabel = "DB",
            description = "address of the database, as given to serve; the server must be stopped where it is a file")
    private String database = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "an empty or new folder")
    private Path out = Path.of("");

    private ExportCommand() {}

    /** Prints the exports that must not be used any more; every export names them again, as copies may survive. */
    private void reportStale(List<ExportLog.LoggedExport> stale, Language language) {
        for (ExportLog.LoggedExport made : stale) {
            err().println(Vpip.MESSAGES.in(
                    language, "export.stale", made.id(), made.madeAt().toLocalDate(), made.staleSince()));
        }
    }

    @Override
    protected int run(Language language) throws IOException {
        StudyServer.requireDatabaseAddress("DB", database);
        if (isFilledFolder(out)) {
            throw new UsageException("--out must be an empty or new folder: " + out);
        }
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(database)) {
            StudyExport export = context.getBean(StudyExport.class);
            export.write(out);
            reportStale(export.staleExports(), language);
        }
        out().println(out);
        return 0;
    }
}
