package org.vpip.instruments.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.SheetWriter;

/** The published versions of an instrument, with a hash of their content; changed sheets need a new version. */
public final class PublishedVersions {
    private static final String FILE = "_published.csv";
    private static final List<String> HEADING = List.of("version", "hash", "date");

    private PublishedVersions() {}

    /** Reports a published version whose sheets have changed since. */
    public static void check(Path folder, String version, String shown, Problems problems) {
        String hash = hash(folder);
        for (SheetRow row : rows(folder)) {
            if (row.get("version").equals(version) && !row.get("hash").equals(hash)) {
                problems.add(
                        ProblemCode.PUBLISHED_CHANGED,
                        new ProblemLocation(shown, "settings", 0, "version"),
                        version,
                        row.get("date"));
            }
        }
    }

    /** Records that the version is published; repeated calls have no effect. */
    public static void add(Path folder, String version, LocalDate date) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows(folder).forEach(row -> rows.add(HEADING.stream().map(row::get).toList()));
        if (rows.stream().noneMatch(row -> row.get(0).equals(version))) {
            rows.add(List.of(version, hash(folder), date.toString()));
            SheetWriter.write(folder.resolve(FILE), HEADING, rows);
        }
    }

    private static List<SheetRow> rows(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? SheetReader.read(file, FILE, new Problems()).stream()
                        .flatMap(sheet -> sheet.rows().stream())
                        .toList()
                : List.of();
    }

    /** Returns a hash of every cell of the other sheets; line ends, encodings and blank rows do not matter. */
    private static String hash(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith(FILE))
                    .sorted()
                    .flatMap(file -> SheetReader.read(file, file.toString(), new Problems()).stream())
                    .forEach(sheet -> update(digest, sheet));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, Sheet sheet) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of(sheet.name()), sheet.header()));
        sheet.rows().forEach(row -> lines.add(row.cells()));
        for (List<String> line : lines) {
            digest.update((String.join("\u001F", line) + "\u001E").getBytes(StandardCharsets.UTF_8));
        }
    }
}
