package org.vpip.sample.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Sheets that are the same for every seed: those of the sample study and of the shipped questionnaires. */
final class TemplateSheets {
    private static final String STUDY = "/org/vpip/sample/study/";
    private static final List<String> STUDY_SHEETS = List.of(
            "study.csv",
            "communities.csv",
            "waves.csv",
            "attributes.csv",
            "choices.csv",
            "tags.csv",
            "data/registers/initiatives.csv",
            "plan/indicators.csv");
    private static final List<String> QUESTIONNAIRES = List.of("instruments/practice/", "instruments/session/");
    private static final List<String> QUESTIONNAIRE_SHEETS =
            List.of("survey.csv", "choices.csv", "settings.csv", "_scales.csv", "_meta.csv");

    private TemplateSheets() {}

    static void copyTo(Path folder) throws IOException {
        for (String sheet : STUDY_SHEETS) {
            copy(STUDY + sheet, folder.resolve(sheet));
        }
        for (String questionnaire : QUESTIONNAIRES) {
            for (String sheet : QUESTIONNAIRE_SHEETS) {
                copy("/" + questionnaire + sheet, folder.resolve(questionnaire + sheet));
            }
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream sheet = TemplateSheets.class.getResourceAsStream(resource)) {
            if (sheet == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.copy(sheet, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
