package org.vpip.analysis.computation;

import java.util.List;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.regression.Variable;
import org.vpip.instruments.format.Row;
import org.vpip.instruments.format.Sheet;

/** A sheet of numbers and words; empty and NA are missing. */
record CaseTable(Sheet sheet) {

    List<String> columns() {
        return sheet.header().stream().filter(column -> !column.isEmpty()).toList();
    }

    boolean has(String column) {
        return sheet.hasColumn(column);
    }

    int size() {
        return sheet.rows().size();
    }

    /** Empty where missing. */
    List<String> texts(String column) {
        if (!has(column)) {
            throw new IllegalArgumentException(sheet.file() + " has no column " + column);
        }
        return sheet.rows().stream().map(row -> text(row, column)).toList();
    }

    private static String text(Row row, String column) {
        String cell = row.get(column);
        return cell.equals("NA") ? "" : cell;
    }

    /** NaN where missing. */
    double[] numbers(String column) {
        List<String> texts = texts(column);
        double[] numbers = new double[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = texts.get(i).isEmpty() ? Double.NaN : number(texts.get(i), column, i);
        }
        return numbers;
    }

    private double number(String text, String column, int row) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    sheet.file() + ", row " + sheet.rows().get(row).number() + ", column " + column + ": not a number: "
                            + text,
                    e);
        }
    }

    /** Whether every value that is there is a number. */
    boolean numeric(String column) {
        List<String> texts =
                texts(column).stream().filter(text -> !text.isEmpty()).toList();
        return texts.stream().allMatch(CaseTable::number);
    }

    static boolean number(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** Numbers as numbers, anything else as categories. */
    Variable variable(String column) {
        return numeric(column) ? new Variable.Numeric(numbers(column)) : Variable.Categorical.of(texts(column));
    }

    /** One array a row, of these columns. */
    double[][] rows(List<String> columns) {
        double[][] byColumn = columns.stream().map(this::numbers).toArray(double[][]::new);
        return IntStream.range(0, size())
                .mapToObj(i -> IntStream.range(0, byColumn.length)
                        .mapToDouble(j -> byColumn[j][i])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The rows that say this. */
    CaseTable where(String column, String value) {
        return new CaseTable(sheet.withRows(sheet.rows().stream()
                .filter(row -> text(row, column).equals(value))
                .map(row -> new Sheet.NumberedCells(row.number(), row.cells()))
                .toList()));
    }
}
