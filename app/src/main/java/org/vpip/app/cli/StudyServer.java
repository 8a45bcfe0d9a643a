package org.vpip.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.ReadinessController;
import org.vpip.app.web.WebServer;

/** A study on the web: its sheets go to the database, next to the responses, before the first page is served. */
record StudyServer(ServedStudy study, Path folder, String database, int port, Map<String, Object> properties) {
    StudyServer(ServedStudy study, Path folder, String database, int port) {
        this(study, folder, database, port, Map.of());
    }

    /** A running server and the administration of its study. */
    record RunningServer(
            ConfigurableApplicationContext context, StudyAdministration administration, ReadinessController ready) {
        String address() {
            return WebServer.address(context);
        }

        /** Marks the server as ready for answers and waits until the program is stopped. */
        void awaitStop() throws InterruptedException {
            ready.markReady();
            Thread.currentThread().join();
        }
    }

    /** Refuses what is not the address of a database, before any work begins. */
    static void requireDatabaseAddress(String name, String url) {
        if (!Database.isAddress(url)) {
            throw new UsageException(name + " takes jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
    }

    /** @throws org.vpip.app.study.RejectedStudyException when stored answers forbid that the study replaces an earlier one */
    RunningServer start() {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(StudyAdministration.FOLDER, folder.toString());
        ConfigurableApplicationContext context = WebServer.start(study, database, port, settings);
        return new RunningServer(
                context, context.getBean(StudyAdministration.class), context.getBean(ReadinessController.class));
    }
}
