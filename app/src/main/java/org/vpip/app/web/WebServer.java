package org.vpip.app.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ServedStudy;

/** Starts the application: with pages for a study, or only with its database. */
public final class WebServer {
    private WebServer() {}

    /** @param port 0 for any that is free */
    public static ConfigurableApplicationContext start(ServedStudy served, String database, int port) {
        return start(served, database, port, Map.of());
    }

    /** @param more properties, such as {@code vpip.key} and {@code vpip.feedback-open} */
    public static ConfigurableApplicationContext start(
            ServedStudy served, String database, int port, Map<String, Object> more) {
        return start(served, database, port, more, Clock.systemUTC());
    }

    public static ConfigurableApplicationContext start(
            ServedStudy served, String database, int port, Map<String, Object> more, Clock clock) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("server.port", port);
        return run(builder(served, clock).properties(properties), Database.of(database));
    }

    /** The database without any page, to read from. */
    public static ConfigurableApplicationContext startDatabaseOnly(String database) {
        return run(builder(ServedStudy.NOTHING, Clock.systemUTC()).web(WebApplicationType.NONE), Database.of(database));
    }

    private static SpringApplicationBuilder builder(ServedStudy served, Clock clock) {
        return new SpringApplicationBuilder(WebApplication.class).initializers(context -> {
            context.getBeanFactory().registerSingleton("servedStudy", served);
            context.getBeanFactory().registerSingleton("clock", clock);
        });
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder builder, Database database) {
        try {
            ConfigurableApplicationContext context =
                    builder.properties(database.properties()).run();
            database.restrictToOwner();
            return context;
        } catch (RuntimeException e) {
            throw database.explain(e);
        }
    }

    /** Where the pages are. */
    public static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
