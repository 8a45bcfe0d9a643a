package org.vpip.app.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetCollectionWriter;
import org.vpip.instruments.tabular.SheetReader;

/** The erasure of rows from a workbook, which is written anew only when it has such rows. */
final class WorkbookErasure {
    private WorkbookErasure() {}

    /**
     * Returns the workbook with changed sheets; a file that is no workbook stays unchanged.
     *
     * @param change from the name of a sheet and its table to the changed table
     */
    static FileContent erased(FileContent workbook, BiFunction<String, ExportTable, ExportTable> change)
            throws IOException {
        List<Sheet> sheets =
                SheetReader.read(new ByteArrayInputStream(workbook.bytes()), "workbook.xlsx", new Problems());
        List<Sheet> left = new ArrayList<>();
        boolean changed = false;
        for (Sheet sheet : sheets) {
            ExportTable before = ExportTable.of(sheet);
            ExportTable after = change.apply(sheet.name(), before);
            changed |= !after.equals(before);
            left.add(after.equals(before) ? sheet : after.sheet(sheet.name()));
        }
        return changed ? written(left) : workbook;
    }

    private static FileContent written(List<Sheet> sheets) throws IOException {
        Path file = Files.createTempFile("vpip-erasure", ".xlsx");
        try {
            SheetCollectionWriter.writeWorkbook(sheets, file);
            return FileContent.of(Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }
}
