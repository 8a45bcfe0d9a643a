package org.vpip.app.web;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.vpip.app.security.KeyFile;

/** The web application: everything below {@code org.vpip.app}, started by the command line. */
@EnableScheduling
@SpringBootApplication(scanBasePackages = "org.vpip.app")
public class WebApplication {
    /** Returns the key file of {@code vpip.key}, or the default of the database in the folder {@code vpip.keys}. */
    @Bean
    KeyFile keyFile(
            @Value("${vpip.key:}") String path,
            @Value("${spring.datasource.url}") String database,
            @Value("${vpip.keys:${user.home}/.config/vpip-impact/keys}") String folder) {
        return KeyFile.of(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)), database, Path.of(folder));
    }
}
