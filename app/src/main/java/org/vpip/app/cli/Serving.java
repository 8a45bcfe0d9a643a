package org.vpip.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.storage.Database;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.Ready;
import org.vpip.app.web.Server;

/** A study on the web: its sheets are kept in the database beside the responses, then pages are answered. */
record Serving(ServedStudy study, Path folder, String database, int port, Map<String, Object> more) {
    Serving(ServedStudy study, Path folder, String database, int port) {
        this(study, folder, database, port, Map.of());
    }

    /** A server that runs, and the work on its study. */
    record Running(ConfigurableApplicationContext context, StudyAdministration administration, Ready ready) {
        String address() {
            return Server.address(context);
        }

        /** Says that answers are taken, and goes on until the program is stopped. */
        void untilStopped() throws InterruptedException {
            ready.announce();
            Thread.currentThread().join();
        }
    }

    /** Whether it is the address of a database is seen before anything is begun. */
    static void mustBeAddress(String name, String url) {
        if (!Database.isAddress(url)) {
            throw new WrongUse(name + " takes jdbc:h2:file:PATH or jdbc:postgresql://HOST/NAME");
        }
    }

    Running start() throws IOException {
        ConfigurableApplicationContext context = Server.start(study, database, port, more);
        StudyAdministration administration = context.getBean(StudyAdministration.class);
        try {
            administration.checkKey();
        } catch (IllegalStateException e) {
            context.close();
            throw e;
        }
        administration.install(folder);
        return new Running(context, administration, context.getBean(Ready.class));
    }
}
