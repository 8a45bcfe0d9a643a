package org.vpip.app.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address at which people reach the pages, from the settings; no header of a request changes it. */
@Component
public class PublicAddress {
    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /** Returns the complete link to a path. */
    public String link(String path) {
        return settings.getProperty("vpip.address", "http://localhost:" + settings.getProperty("local.server.port"))
                + path;
    }
}
