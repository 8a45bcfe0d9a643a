package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tabular.SheetRow;

/**
 * A square table in which the person of the row nominates the person of the column. The headings name the people, and
 * the first column may repeat them; a table of numbers alone numbers them from 1. 0 is no tie, any other number a tie
 * of that strength. NA or a blank cell was not answered; the diagonal is ignored.
 */
record TieMatrix(Sheet sheet, List<String> people, List<List<String>> rows) {
    private static final List<String> COLUMNS = List.of("from", "to", "strength");
    private static final String BLANK = String.valueOf(MissingCode.NOT_ANSWERED.code());

    /** Returns a list with from, to and strength, and one row for each person alone; empty unless square. */
    static Sheet edges(Sheet sheet, Problems problems) {
        TieMatrix matrix = of(sheet);
        if (matrix.rows.size() != matrix.people.size()
                || matrix.rows.stream().anyMatch(row -> row.size() != matrix.people.size())) {
            problems.add(ProblemCode.MATRIX_NOT_SQUARE, sheet.place(null), matrix.rows.size(), matrix.people.size());
            return Sheet.of(sheet.file(), sheet.name(), COLUMNS, List.of());
        }
        return matrix.edges(problems);
    }

    private static TieMatrix of(Sheet sheet) {
        List<List<String>> below = sheet.rows().stream().map(SheetRow::cells).toList();
        List<String> header = sheet.header();
        if (header.stream().allMatch(TieMatrix::isCell) && below.size() + 1 == header.size()) {
            List<List<String>> all = new ArrayList<>(below);
            all.add(0, header);
            List<String> numbers = IntStream.rangeClosed(1, header.size())
                    .mapToObj(String::valueOf)
                    .toList();
            return new TieMatrix(sheet, numbers, all);
        }
        boolean labelled = below.size() + 1 == header.size();
        return labelled
                ? new TieMatrix(
                        sheet,
                        header.subList(1, header.size()),
                        below.stream().map(row -> row.subList(1, row.size())).toList())
                : new TieMatrix(sheet, header, below);
    }

    private static boolean isCell(String written) {
        return isBlank(written) || Numeral.read(written).isPresent();
    }

    private static boolean isBlank(String written) {
        return written.isEmpty() || written.equals("NA");
    }

    private Sheet edges(Problems problems) {
        List<NumberedRow> ties = new ArrayList<>();
        int below = sheet.rows().size() + 2 - rows.size();
        for (int i = 0; i < rows.size(); i++) {
            ties.add(new NumberedRow(below + i, List.of(people.get(i), "", "")));
            for (int j = 0; j < people.size(); j++) {
                String cell = rows.get(i).get(j);
                OptionalDouble strength = Numeral.read(cell);
                if (strength.isEmpty() && !isBlank(cell)) {
                    problems.add(ProblemCode.NOT_A_NUMBER, sheet.origin().of(below + i, people.get(j)), cell);
                }
                if (i != j && strength.orElse(1) != 0) {
                    String value = isBlank(cell) ? BLANK : cell;
                    ties.add(new NumberedRow(below + i, List.of(people.get(i), people.get(j), value)));
                }
            }
        }
        return Sheet.of(sheet.file(), sheet.name(), COLUMNS, ties);
    }
}
