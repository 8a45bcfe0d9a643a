package org.vpip.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.trial.JavaProgram;
import org.vpip.app.web.WebServer;

/** A server in a process of its own, as where several serve one database: it starts, puts in a study, and ends. */
final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext server =
                WebServer.startDatabaseOnly(arguments[0], Optional.of(Path.of(arguments[2])))) {
            FileContent content = FileContent.ofText("of " + arguments[1]);
            server.getBean(StudyFiles.class).replaceAll(Map.of("a.csv", content, "b.csv", content));
        }
    }

    static Process start(String address, int number, Path key, Path log) throws IOException {
        return JavaProgram.of(ServerProcess.class, address, number, key)
                .process()
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
