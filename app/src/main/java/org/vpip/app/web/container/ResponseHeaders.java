package org.vpip.app.web.container;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of every response: no foreign resources or frames, no cached pages, no referrer, no device features. */
final class ResponseHeaders {
    private static final Pattern SHARED_FILE = Pattern.compile("/(style\\.css|questionnaire\\.js)");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private ResponseHeaders() {}

    /** Returns the values by name; only a file that all pages share may be cached. */
    static Map<String, String> of(String path) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS);
        boolean isShared = SHARED_FILE.matcher(path).matches();
        headers.put("Cache-Control", isShared ? "public, max-age=3600" : "no-store");
        return headers;
    }
}
