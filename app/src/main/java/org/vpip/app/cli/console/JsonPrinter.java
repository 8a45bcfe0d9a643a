package org.vpip.app.cli.console;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON output of commands for other programs. */
public final class JsonPrinter {
    public static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonPrinter() {}

    public static void print(Object value, PrintWriter out) {
        out.println(MAPPER.writeValueAsString(value));
    }
}
