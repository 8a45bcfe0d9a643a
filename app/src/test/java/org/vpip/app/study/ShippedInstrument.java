package org.vpip.app.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shipped instrument, from the class path: the trials run from any folder. */
record ShippedInstrument(String id) {
    private static final List<String> SHEETS =
            List.of("survey.csv", "choices.csv", "settings.csv", "_meta.csv", "_networks.csv", "_scales.csv");

    /** Copies the sheets of the instrument to a study folder. */
    void copyTo(Path study) throws IOException {
        Path folder = Files.createDirectories(study.resolve("instruments").resolve(id));
        for (String sheet : SHEETS) {
            try (InputStream content = getClass().getResourceAsStream("/instruments/" + id + "/" + sheet)) {
                if (content != null) {
                    Files.copy(content, folder.resolve(sheet));
                }
            }
        }
    }
}
