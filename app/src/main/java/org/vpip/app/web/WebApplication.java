package org.vpip.app.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application: everything below {@code org.vpip.app} but the command line, which starts it. */
@SpringBootApplication(scanBasePackages = "org.vpip.app")
public class WebApplication {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
