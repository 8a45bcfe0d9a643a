package org.vpip.instruments.study.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vpip.instruments.problem.LengthLimit;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.CollectedData;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.tabular.SheetReader;

/** A reader of a study folder. It continues after each problem, so that the person gets all of them at once. */
public final class StudyReader {
    private StudyReader() {}

    /** Reads the study in that folder, or next to that {@code study.xlsx}; it is valid without new problems. */
    public static Study read(Path path, Problems problems) {
        Path inside = SheetReader.isWorkbook(path) && Files.isRegularFile(path) ? path.resolveSibling("") : path;
        if (!Files.isDirectory(inside.toAbsolutePath())) {
            problems.add(ProblemCode.NO_SUCH_FOLDER, ProblemLocation.file(path.toString()));
            return read(StudyFolder.open(path, new Problems()), new Problems());
        }
        return read(StudyFolder.open(path, problems), problems);
    }

    private static Study read(StudyFolder folder, Problems problems) {
        folder.reportForeignFiles();
        folder.files().keySet().forEach(path -> LengthLimit.FILE.check(path, ProblemLocation.file(path), problems));
        DesignReader reader = new DesignReader(folder, problems);
        StudyDesign design = reader.read();
        CollectedDataReader data = new CollectedDataReader(folder, design, reader.ids(), problems);
        CollectedData collected = data.read();
        ThemeCoding themes = data.themes(collected.responses(), reader.codebook());
        return new Study(design, collected, data.consents(), themes);
    }
}
