package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.cli.console.UsageException;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.ReadinessController;
import org.vpip.app.web.WebServer;

/** A study on the web: its sheets are kept in the database beside the responses, then pages are answered. */
record StudyServer(ServedStudy study, Path folder, String database, int port, Map<String, Object> properties) {
    StudyServer(ServedStudy study, Path folder, String database, int port) {
        this(study, folder, database, port, Map.of());
    }

    /** A server that runs, and the work on its study. */
    record RunningServer(
            ConfigurableApplicationContext context, StudyAdministration administration, ReadinessController ready) {
        String address() {
            return WebServer.address(context);
        }

        /** Says that answers are taken, and goes on until the program is stopped. */
        void awaitStop() throws InterruptedException {
            ready.markReady();
            Thread.currentThread().join();
        }
    }

    /** Whether it is the address of a database is seen before anything is begun. */
    static void requireDatabaseAddress(String name, String url) {
        if (!Database.isAddress(url)) {
            throw new UsageException(name + " takes jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
    }

    RunningServer start() throws IOException {
        ConfigurableApplicationContext context = WebServer.start(study, database, port, properties);
        StudyAdministration administration = context.getBean(StudyAdministration.class);
        try {
            administration.checkKey();
        } catch (IllegalStateException e) {
            context.close();
            throw e;
        }
        administration.install(folder);
        return new RunningServer(context, administration, context.getBean(ReadinessController.class));
    }
}
