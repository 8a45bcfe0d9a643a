package org.vpip.instruments.study.table;

import java.util.List;
import java.util.regex.Pattern;

/** The places of the files in a study folder; any other file is foreign, unless {@code mapping.csv} names it. */
public final class StudyLayout {
    private static final String NAME = "[^/]+";

    private static final List<Pattern> FILES = List.of(
            Pattern.compile(
                    "(study|communities|waves|attributes|choices|regions|glossary|theory|consent|recodes|tags|themes"
                            + "|mapping)\\.csv"),
            Pattern.compile("study\\.xlsx|releases\\.jsonl"),
            Pattern.compile("instruments/" + NAME
                    + "/(survey|choices|settings|external_choices|osm|entities|consent|_[a-z_]+)\\.csv"),
            Pattern.compile("instruments/" + NAME + "\\.xlsx"),
            Pattern.compile("plan/(indicators\\.csv|expert_key\\.csv|deviations\\.csv|lock\\.json)"),
            Pattern.compile(
                    "data/(participants|rosters|ties|sessions|activity|aliases|codes|code_decisions|events)\\.csv"),
            Pattern.compile("data/(responses|feedback)/" + NAME + "\\.csv"),
            Pattern.compile("data/repeats/" + NAME + "/" + NAME + "\\.csv"),
            Pattern.compile("data/registers/(initiatives|consents|consent_texts|departures)\\.csv"),
            Pattern.compile("data/attendance/" + NAME),
            Pattern.compile("data/slack/" + NAME + "\\.zip|data/slack/.+\\.json"),
            Pattern.compile("reports/texts\\.csv"),
            Pattern.compile("earlier/instruments/" + NAME + "/" + NAME + "/" + NAME + "\\.(csv|xlsx)"));

    private static final Pattern FOLDERS = Pattern.compile("|plan|reports|instruments(/" + NAME + ")?"
            + "|data(/(responses|feedback|registers|attendance|slack(/.+)?|repeats(/" + NAME + ")?))?"
            + "|earlier(/instruments(/" + NAME + "){0,2})?");

    private StudyLayout() {}

    /** Returns whether a file is part of a study, by its path from the folder with slashes; hidden files are not. */
    public static boolean isFile(String place) {
        return !isHidden(place)
                && FILES.stream().anyMatch(pattern -> pattern.matcher(place).matches());
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
}
