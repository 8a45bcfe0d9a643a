package org.vpip.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.app.storage.FileContent;
import org.vpip.instruments.mapping.MappingReader;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/**
 * The columns of one file of another tool that leave with a study. Columns of names and addresses do not.
 *
 * @param file path in the study folder
 */
record MappedColumns(Sheet mapping, String file) {

    /** Returns the content without columns of names and addresses that the mapping does not read. */
    FileContent withoutNames(FileContent content) throws IOException {
        return without(content, heading -> TableColumns.isContact(heading) && !isRead(heading));
    }

    /** Returns the content with the columns that the mapping reads. */
    FileContent readOnly(FileContent content) throws IOException {
        return without(content, heading -> !isRead(heading) && !isMatrix());
    }

    /** Returns the headings that the mapping reads into one of these targets. */
    Set<String> into(Set<String> targets) {
        return mapping.rows().stream()
                .filter(row -> row.get("file").split("#", 2)[0].equals(file) && targets.contains(row.get("target")))
                .map(row -> row.get("source_column"))
                .collect(Collectors.toSet());
    }

    private boolean isRead(String heading) {
        return MappingReader.reads(mapping, file, heading);
    }

    private boolean isMatrix() {
        return mapping.rows().stream().anyMatch(row -> row.get("file").equals(file + "#matrix"));
    }

    private FileContent without(FileContent content, Predicate<String> dropped) throws IOException {
        if (SheetReader.isWorkbook(Path.of(file))) {
            return WorkbookErasure.erased(content, (sheet, table) -> without(table, dropped));
        }
        ExportTable table = ExportTable.of(file, content);
        ExportTable left = without(table, dropped);
        return left.equals(table) ? content : FileContent.ofText(left.text());
    }

    private static ExportTable without(ExportTable table, Predicate<String> dropped) {
        Set<String> headings = table.header().stream().filter(dropped).collect(Collectors.toSet());
        return headings.isEmpty() ? table : table.withoutColumns(headings);
    }

    /** Reports the columns of names and addresses that the mapping reads, so that they cannot be left behind. */
    void reportNames(FileContent content, Problems problems) throws IOException {
        without(content, heading -> {
            if (TableColumns.isContact(heading) && isRead(heading)) {
                problems.add(ProblemCode.CONTACT_COLUMN, new ProblemLocation(file, null, 1, heading), heading);
            }
            return false;
        });
    }
}
