package org.vpip.app.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * docs/accuracy.md by sections: those that a run does not compute stay as the file has them. The first section has no title of its
 * own.
 */
public final class AccuracyDocument {
    private static final String HEAD = """
            # Accuracy

            Written by `./vpip soak`.
            """.strip();
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");

    private final Map<String, String> sections = new LinkedHashMap<>();

    private AccuracyDocument() {}

    /** Returns the sections of a file; none where there is no file. */
    public static AccuracyDocument read(Path file) throws IOException {
        AccuracyDocument document = new AccuracyDocument();
        if (Files.exists(file)) {
            Arrays.stream(SECTION.split(Files.readString(file)))
                    .map(text -> text.replace(HEAD, "").strip())
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> document.sections.put(title(text), text));
        }
        return document;
    }

    /** Returns the heading; blank for the section without one. */
    private static String title(String section) {
        return section.startsWith("## ") ? section.lines().findFirst().orElseThrow() : "";
    }

    /** Puts a section in the place of that with its title, or at the end. */
    public void put(String text, List<String> rows) {
        String section = text.strip() + "\n" + String.join("\n", rows);
        sections.put(title(section), section);
    }

    /** Returns the document as a text. */
    public String text() {
        String first = sections.containsKey("") ? HEAD + "\n\n" + sections.get("") : HEAD;
        return sections.entrySet().stream()
                        .filter(section -> !section.getKey().isEmpty())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("\n\n", first + "\n\n", ""))
                        .strip()
                + "\n";
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    /**
     * Returns the cells of each row of a table that R wrote, by its first cells with commas between.
     *
     * @param keys number of these cells
     */
    public static Map<String, String[]> table(String name, int keys) throws IOException {
        try (InputStream file = AccuracyDocument.class.getResourceAsStream("/accuracy/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            cells -> String.join(",", List.of(cells).subList(0, keys)), cells -> cells));
        }
    }
}
