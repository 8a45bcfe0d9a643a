package org.vpip.instruments.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

/** A reader of text files that hold several tables one below the other. */
public final class DelimitedReportReader {
    private DelimitedReportReader() {}

    /**
     * Returns the rows as written; empty when the file cannot be read, which is reported.
     *
     * @param shown name of the file in problems
     */
    public static Optional<List<NumberedRow>> read(Path file, String shown, Problems problems) {
        try {
            if (Files.size(file) > CellBudget.LARGEST_FILE) {
                throw new RejectedFileException(ProblemCode.FILE_TOO_LARGE);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                throw new RejectedFileException(ProblemCode.FILE_IS_A_WORKBOOK);
            }
            return Optional.of(DelimitedText.rowsOfReport(bytes));
        } catch (RejectedFileException e) {
            problems.add(e.code(), ProblemLocation.file(shown));
        } catch (IOException e) {
            problems.add(ProblemCode.UNREADABLE_FILE, ProblemLocation.file(shown), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
