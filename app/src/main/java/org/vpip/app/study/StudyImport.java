package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.folder.StudyFolder;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.table.StudyLayout;
import org.vpip.instruments.tabular.Sheet;

/**
 * The files that belong to a study, for the database or a copy. Foreign files and sheets of names are not among them, nor are
 * unread columns of names in files that {@code mapping.csv} reads.
 */
public final class StudyImport {
    private StudyImport() {}

    /** Reads the files by their path in the study folder, or in the folder of a {@code study.xlsx}. */
    public static Map<String, FileContent> read(Path study) throws IOException {
        StudyFolder folder = StudyFolder.open(study, new Problems());
        Map<String, FileContent> files = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : folder.files().entrySet()) {
            files.put(file.getKey(), FileContent.of(Files.readAllBytes(file.getValue())));
        }
        Optional<Sheet> mapping = folder.mapping();
        if (mapping.isPresent()) {
            for (Map.Entry<String, FileContent> file : files.entrySet()) {
                if (!StudyLayout.isFile(file.getKey())) {
                    file.setValue(new MappedColumns(mapping.get(), file.getKey()).withoutNames(file.getValue()));
                }
            }
        }
        return files;
    }

    /** Returns the study of files as the database holds them. */
    public static Study parse(Map<String, FileContent> files) throws IOException {
        Path folder = Files.createTempDirectory("vpip-study");
        try {
            StudyExport.write(files, folder);
            return StudyReader.read(folder, new Problems());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Reports names and addresses that the study would carry with it. */
    public static void check(Path study, Problems problems) throws IOException {
        StudyFolder folder = StudyFolder.open(study, new Problems());
        Optional<Sheet> mapping = folder.mapping();
        if (mapping.isPresent()) {
            for (Map.Entry<String, Path> file : folder.files().entrySet()) {
                if (!StudyLayout.isFile(file.getKey())) {
                    new MappedColumns(mapping.get(), file.getKey())
                            .reportNames(FileContent.of(Files.readAllBytes(file.getValue())), problems);
                }
            }
        }
    }
}
