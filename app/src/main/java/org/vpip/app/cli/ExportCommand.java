package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.storage.Exports;
import org.vpip.app.study.StudyExport;
import org.vpip.app.web.Server;
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
    private void tellStale(List<Exports.Made> stale) {
        Language language = Language.of(lang).orElse(Language.ENGLISH);
        for (Exports.Made made : stale) {
            spec.commandLine()
                    .getErr()
                    .println(Vpip.MESSAGES.in(
                            language, "export.stale", made.id(), made.made().toLocalDate(), made.staleSince()));
        }
    }

    @Override
    public Integer call() throws IOException {
        Languages.of(List.of(lang));
        Serving.mustBeAddress("DB", database);
        if (Files.isDirectory(out)) {
            try (Stream<Path> files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new WrongUse("--out must be an empty or new folder: " + out);
                }
            }
        }
        try (ConfigurableApplicationContext context = Server.databaseOnly(database)) {
            StudyExport export = context.getBean(StudyExport.class);
            export.write(out);
            tellStale(export.stale());
        }
        spec.commandLine().getOut().println(out);
        return 0;
    }
}
