package org.vpip.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Entry point of trials and benchmarks; {@code vpip soak} and {@code vpip bench} start it. */
final class Laboratory {
    private Laboratory() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return Vpip.commandLine(out, err, Vpip.asked(arguments), SoakCommand.class, BenchCommand.class)
                .execute(arguments);
    }
}
