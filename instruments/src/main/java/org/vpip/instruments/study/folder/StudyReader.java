package org.vpip.instruments.study.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.tabular.SheetReader;

/** A reader of a study folder. It continues after each problem, so that the person gets all of them at once. */
public final class StudyReader {
    private StudyReader() {}

    /** Reads the study in that folder, or next to that {@code study.xlsx}; it is valid without new problems. */
    public static Study read(Path path, Problems problems) {
        boolean workbook = SheetReader.isWorkbook(path) && Files.isRegularFile(path);
        Path parent = path.toAbsolutePath().getParent();
        Path inside = workbook && parent != null ? parent : path;
        if (!Files.isDirectory(inside)) {
            problems.add(ProblemCode.NO_SUCH_FOLDER, ProblemLocation.file(path.toString()));
            return read(inside, StudyFolder.WORKBOOK, new Problems());
        }
        return read(inside, workbook ? path.getFileName().toString() : StudyFolder.WORKBOOK, problems);
    }

    private static Study read(Path inside, String workbook, Problems problems) {
        StudyFolder folder = new StudyFolder(inside, workbook, problems);
        DesignReader reader = new DesignReader(folder, problems);
        StudyDesign design = reader.read();
        CollectedDataReader data = new CollectedDataReader(folder, design, reader.ids(), problems);
        return new Study(design, data.read(), data.consents());
    }
}
