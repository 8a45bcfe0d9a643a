package org.vpip.app.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vpip.app.storage.database.Database;
import org.vpip.app.study.ServedStudy;

/** The start of the application: with the pages of a study, or only with its database. */
public final class WebServer {
    /** The property with the path of the server key. */
    public static final String KEY = "vpip.key";

    private WebServer() {}

    /** @param port 0 for any free port */
    public static ConfigurableApplicationContext start(ServedStudy served, String database, int port) {
        return start(served, database, port, Map.of());
    }

    /** @param settings further properties, such as {@code vpip.key} and {@code vpip.feedback-open} */
    public static ConfigurableApplicationContext start(
            ServedStudy served, String database, int port, Map<String, Object> settings) {
        return start(served, database, port, settings, Clock.systemUTC());
    }

    public static ConfigurableApplicationContext start(
            ServedStudy served, String database, int port, Map<String, Object> settings, Clock clock) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("server.port", port);
        Database place = Database.of(database);
        properties.putAll(place.servingProperties());
        return run(builder(served, clock).properties(properties), place);
    }

    /** Starts the database without pages, with its default key. */
    public static ConfigurableApplicationContext startDatabaseOnly(String database) {
        return startDatabaseOnly(database, Optional.empty());
    }

    /**
     * Starts the database without pages.
     *
     * @param key file of the server key; empty for the default
     */
    public static ConfigurableApplicationContext startDatabaseOnly(String database, Optional<Path> key) {
        Database place = Database.of(database);
        Map<String, Object> properties = place.properties();
        key.ifPresent(file -> properties.put(KEY, file.toString()));
        return run(
                builder(ServedStudy.NOTHING, Clock.systemUTC())
                        .web(WebApplicationType.NONE)
                        .properties(properties),
                place);
    }

    private static SpringApplicationBuilder builder(ServedStudy served, Clock clock) {
        return new SpringApplicationBuilder(WebApplication.class).initializers(context -> {
            context.getBeanFactory().registerSingleton("servedStudy", served);
            context.getBeanFactory().registerSingleton("clock", clock);
        });
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder builder, Database database) {
        try {
            database.prepareFile();
            return builder.run();
        } catch (RuntimeException e) {
            throw database.explain(e);
        }
    }

    /** Returns the address of the pages. */
    public static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }
}
