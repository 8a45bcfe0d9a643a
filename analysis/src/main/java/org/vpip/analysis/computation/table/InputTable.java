package org.vpip.analysis.computation.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** Sheet of numbers and words; empty and NA are missing. */
public record InputTable(Sheet sheet) {

    public List<String> columns() {
        return sheet.header().stream().filter(column -> !column.isEmpty()).toList();
    }

    public boolean hasColumn(String column) {
        return sheet.hasColumn(column);
    }

    public int size() {
        return sheet.rows().size();
    }

    /** Returns the columns other than id. */
    public List<String> variables() {
        return columns().stream().filter(column -> !column.equals("id")).toList();
    }

    /** Returns the texts of a column; empty where missing. */
    public List<String> texts(String column) {
        if (!hasColumn(column)) {
            throw new IllegalArgumentException(sheet.file() + " has no column " + column);
        }
        return sheet.rows().stream().map(row -> text(row, column)).toList();
    }

    private static String text(SheetRow row, String column) {
        String cell = row.get(column);
        return cell.equals("NA") ? "" : cell;
    }

    /** Returns the numbers of a column; NaN where missing. */
    public double[] numbers(String column) {
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

    /** Returns whether every value that is not missing is a number. */
    public boolean isNumeric(String column) {
        return texts(column).stream().allMatch(text -> text.isEmpty() || isNumber(text));
    }

    static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** Returns a column as a variable: numbers where all values are numbers, else categories. */
    public ModelVariable variable(String column) {
        return isNumeric(column)
                ? new ModelVariable.NumericVariable(numbers(column))
                : ModelVariable.CategoricalVariable.of(texts(column));
    }

    /** Returns one array for each row, of these columns. */
    public double[][] rows(List<String> columns) {
        double[][] byColumn = columns.stream().map(this::numbers).toArray(double[][]::new);
        return IntStream.range(0, size())
                .mapToObj(i -> IntStream.range(0, byColumn.length)
                        .mapToDouble(j -> byColumn[j][i])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Returns the rows in which all of these columns have a finite number. */
    public double[][] completeRows(List<String> columns) {
        return Arrays.stream(rows(columns))
                .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .toArray(double[][]::new);
    }

    /** Returns one array for each of these columns, with the rows that are complete in all of them. */
    public double[][] completeColumns(List<String> columns) {
        double[][] rows = completeRows(columns);
        return IntStream.range(0, columns.size())
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    /** Returns the rows with this value in the column. */
    public InputTable rowsWhere(String column, String value) {
        return new InputTable(sheet.withRows(sheet.rows().stream()
                .filter(row -> text(row, column).equals(value))
                .map(row -> new Sheet.NumberedRow(row.number(), row.cells()))
                .toList()));
    }
}
