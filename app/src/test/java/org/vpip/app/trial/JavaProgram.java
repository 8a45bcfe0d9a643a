package org.vpip.app.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this class path that runs in a process of its own. It ends soon, so it is compiled quickly rather than well.
 *
 * @param mainClass full name
 */
public record JavaProgram(String mainClass, List<String> arguments) {
    public JavaProgram {
        arguments = List.copyOf(arguments);
    }

    public static JavaProgram of(Class<?> mainClass, Object... arguments) {
        return new JavaProgram(
                mainClass.getName(),
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** Returns what starts it. */
    public ProcessBuilder process() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
