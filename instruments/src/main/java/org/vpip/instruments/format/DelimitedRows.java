package org.vpip.instruments.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.format.Sheet.NumberedCells;
import org.vpip.instruments.problem.Place;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

/** The rows of a text file just as they stand, for reports that hold several tables one below the other. */
public final class DelimitedRows {
    private DelimitedRows() {}

    /**
     * @param shown how problems name the file
     * @return empty when the file cannot be read, and then there is a problem that says why
     */
    public static Optional<List<NumberedCells>> read(Path file, String shown, Problems problems) {
        try {
            if (Files.size(file) > CellBudget.LARGEST_FILE) {
                throw new RefusedFileException(ProblemCode.FILE_TOO_LARGE);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                throw new RefusedFileException(ProblemCode.FILE_IS_A_WORKBOOK);
            }
            return Optional.of(DelimitedText.rowsOfReport(bytes));
        } catch (RefusedFileException e) {
            problems.add(e.code(), Place.file(shown));
        } catch (IOException e) {
            problems.add(ProblemCode.UNREADABLE_FILE, Place.file(shown), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
