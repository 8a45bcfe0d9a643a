package org.vpip.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a command as a person would, and keeps what it printed. */
record CommandRun(int status, String out, String err) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path EXAMPLE = ROOT.resolve("sample-data/example");

    static CommandRun run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int status = Laboratory.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new CommandRun(status, out.toString(), err.toString());
    }

    List<String> problems() {
        return err.lines().toList();
    }

    /** A copy of a folder that a test may spoil. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Puts another text in the place of the first that is there. */
    static void corrupt(Path file, String is, String becomes) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(is)) {
            throw new IllegalArgumentException(file + " does not contain " + is);
        }
        int at = text.indexOf(is);
        Files.writeString(file, text.substring(0, at) + becomes + text.substring(at + is.length()));
    }
}
