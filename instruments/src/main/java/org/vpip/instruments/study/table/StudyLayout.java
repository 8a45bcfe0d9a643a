package org.vpip.instruments.study.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;

/** The places of the files in a study folder; any other file is foreign, unless {@code mapping.csv} names it. */
public final class StudyLayout {
    private static final String NAME = "[^/]+";

    /** Registers that belong to no questionnaire. */
    public static final Set<String> OWN_REGISTERS = Set.of("initiatives", "consents", "consent_texts", "departures");

    private static final List<Pattern> FILES = List.of(
            Pattern.compile(
                    "(study|communities|waves|attributes|choices|regions|glossary|consent|recodes|tags|themes|mapping)\\.csv"),
            Pattern.compile("study\\.xlsx|releases\\.jsonl"),
            Pattern.compile(
                    "instruments/" + NAME
                            + "/(survey|choices|settings|external_choices|osm|entities|_scales|_networks|_meta|_order|_piping)\\.csv"),
            Pattern.compile("instruments/" + NAME + "\\.xlsx"),
            Pattern.compile("plan/(indicators|expert_key|deviations)\\.csv"),
            Pattern.compile(
                    "data/(participants|rosters|ties|sessions|activity|aliases|codes|code_decisions|events)\\.csv"),
            Pattern.compile("data/(responses|feedback)/" + NAME + "\\.csv"),
            Pattern.compile("data/repeats/" + NAME + "/" + NAME + "\\.csv"),
            Pattern.compile("data/registers/" + NAME + "\\.csv"),
            Pattern.compile("data/attendance/" + NAME),
            Pattern.compile("data/slack/" + NAME + "\\.zip|data/slack/.+\\.json"),
            Pattern.compile("reports/texts\\.csv"),
            Pattern.compile("earlier/instruments/" + NAME + "/" + NAME + "/" + NAME + "\\.(csv|xlsx)"));

    /** Files that the program does not support yet. */
    private static final Pattern PLANNED =
            Pattern.compile("theory\\.csv|plan/lock\\.json|instruments/" + NAME + "/consent\\.csv");

    /** Files next to a study that are never read and never leave: descriptions, and what the program itself notes. */
    private static final Pattern NOTES = Pattern.compile(
            "(README|LICEN[CS]E)(\\.[A-Za-z]+)?|EXPORT|planted-truth\\.csv|releases\\.people\\.csv|(.+/)?x_[^/]*");

    private static final Pattern FOLDERS = Pattern.compile("|plan|reports|instruments(/" + NAME + ")?"
            + "|data(/(responses|feedback|registers|attendance|slack(/.+)?|repeats(/" + NAME + ")?))?"
            + "|earlier(/instruments(/" + NAME + "){0,2})?");

    private StudyLayout() {}

    /** Returns whether a file is part of a study, by its path from the folder with slashes; hidden files are not. */
    public static boolean isFile(String place) {
        return !isHidden(place)
                && FILES.stream().anyMatch(pattern -> pattern.matcher(place).matches());
    }

    /** Returns whether the program does not support a file of a study yet. */
    static boolean isPlanned(String place) {
        return PLANNED.matcher(place).matches();
    }

    /** Returns whether a file or folder may stand in a study folder without being part of the study. */
    static boolean isNote(String place) {
        return NOTES.matcher(place).matches();
    }

    /** Returns whether a sheet of the workbook of a study has a known name. */
    static boolean isSheet(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("x_")
                || StudyFolderSchema.sheets().stream()
                        .map(SheetSchema::place)
                        .filter(place -> !place.startsWith("instruments/"))
                        .anyMatch(place -> plain.matches(sheetPattern(place)));
    }

    /** Returns the names of the sheets of a place: {@code data/responses/<instrument>.csv} has responses_practice. */
    private static String sheetPattern(String place) {
        String[] parts = place.replaceFirst("\\.csv$", "").split("/");
        String last = parts[parts.length - 1];
        return last.startsWith("<") ? parts[parts.length - 2] + "_.+" : last;
    }

    /** Returns whether a folder may hold files of a study; blank for the study folder itself. */
    public static boolean isFolder(String place) {
        return !isHidden(place) && FOLDERS.matcher(place).matches();
    }

    /** Returns whether a name is hidden; Excel creates {@code ~$} files next to an open workbook. */
    public static boolean isHidden(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return name.startsWith(".") || name.startsWith("~$");
    }

    /** Returns the content of a folder, by name, without hidden files; none when it is no folder. */
    public static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isHidden(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
