package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.folder.StudyFolder;

/** The files that belong to a study, for the database or a copy; foreign files and sheets of names are not among them. */
public final class StudyImport {
    private StudyImport() {}

    /** Reads the files by their path in the study folder, or in the folder of a {@code study.xlsx}. */
    public static Map<String, FileContent> read(Path study) throws IOException {
        Map<String, FileContent> files = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file :
                StudyFolder.open(study, new Problems()).files().entrySet()) {
            files.put(file.getKey(), FileContent.of(Files.readAllBytes(file.getValue())));
        }
        return files;
    }
}
