package org.vpip.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.web.Server;

/** A server in a process of its own, as where several serve one database: it starts, puts in a study, and ends. */
final class StartingServer {
    private StartingServer() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext server = Server.databaseOnly(arguments[0])) {
            String content = "of " + arguments[1];
            server.getBean(StudyFiles.class).replaceAll(Map.of("a.csv", content, "b.csv", content));
        }
    }

    static Process begin(String address, int number, Path log) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartingServer.class.getName(),
                        address,
                        String.valueOf(number))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
