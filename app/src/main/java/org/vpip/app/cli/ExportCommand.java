package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.LanguageParser;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.storage.ExportLog;
import org.vpip.app.study.StudyExport;
import org.vpip.app.web.WebServer;
import org.vpip.instruments.wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DB",
            description = "address of the database, as given to serve; the server must be stopped where it is a file")
    private String database = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "an empty or new folder")
    private Path out = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", description = "of messages, en or fr (default: ${DEFAULT-VALUE})")
    private String lang = "en";

    @Spec
    private CommandSpec spec;

    private ExportCommand() {}

    /** Copies that must not be used any more are told every time until nobody has them. */
    private void reportStale(List<ExportLog.LoggedExport> stale) {
        Language language = Language.of(lang).orElse(Language.ENGLISH);
        for (ExportLog.LoggedExport made : stale) {
            spec.commandLine()
                    .getErr()
                    .println(Vpip.MESSAGES.in(
                            language, "export.stale", made.id(), made.madeAt().toLocalDate(), made.staleSince()));
        }
    }

    @Override
    public Integer call() throws IOException {
        LanguageParser.parse(List.of(lang));
        StudyServer.requireDatabaseAddress("DB", database);
        if (Files.isDirectory(out)) {
            try (Stream<Path> files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new UsageException("--out must be an empty or new folder: " + out);
                }
            }
        }
        try (ConfigurableApplicationContext context = WebServer.startDatabaseOnly(database)) {
            StudyExport export = context.getBean(StudyExport.class);
            export.write(out);
            reportStale(export.staleExports());
        }
        spec.commandLine().getOut().println(out);
        return 0;
    }
}
