package org.vpip.instruments.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/**
 * A condition on the rows of a file: {@code Finished = TRUE}, {@code Year != 2}, {@code level >= 2}, joined by {@code
 * and}. {@code =} and {@code !=} compare text regardless of case. The others compare numbers; a cell that is not
 * numeric fails them. Numbers may have a decimal comma, and values quotation marks.
 */
record RowFilter(List<FilterComparison> comparisons) {
    static final RowFilter ALWAYS = new RowFilter(List.of());
    private static final Pattern ONE = Pattern.compile("\\s*(.+?)\\s*(!=|>=|<=|=|>|<)\\s*(.*?)\\s*");

    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");

    record FilterComparison(String column, String sign, String value) {
        boolean accepts(String cell) {
            return switch (sign) {
                case "=" -> cell.equalsIgnoreCase(value);
                case "!=" -> !cell.equalsIgnoreCase(value);
                default -> compare(cell);
            };
        }

        private boolean compare(String cell) {
            OptionalDouble number = Numeral.read(cell);
            OptionalDouble limit = Numeral.read(value);
            if (number.isEmpty() || limit.isEmpty()) {
                return false;
            }
            double difference = number.getAsDouble() - limit.getAsDouble();
            return switch (sign) {
                case ">=" -> difference >= 0;
                case "<=" -> difference <= 0;
                case ">" -> difference > 0;
                default -> difference < 0;
            };
        }

        private boolean isReadable() {
            boolean textual = sign.equals("=") || sign.equals("!=");
            return textual ? !value.matches("[=<>!].*") : Numeral.read(value).isPresent();
        }
    }

    RowFilter {
        comparisons = List.copyOf(comparisons);
    }

    /** Reads a condition; empty when the text is invalid. */
    static Optional<RowFilter> read(String written) {
        if (written.isBlank()) {
            return Optional.of(ALWAYS);
        }
        List<FilterComparison> comparisons = new ArrayList<>();
        for (String part : written.split("(?i)\\s+and\\s+")) {
            Matcher matcher = ONE.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            FilterComparison comparison =
                    new FilterComparison(matcher.group(1), matcher.group(2), unquoted(matcher.group(3)));
            if (!comparison.isReadable()) {
                return Optional.empty();
            }
            comparisons.add(comparison);
        }
        return Optional.of(new RowFilter(comparisons));
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(2) : value;
    }

    /** Reads a threshold of tie strength: {@code 2} means at least 2, {@code <=2} at most 2 for reversed scales. */
    static Optional<RowFilter> threshold(String column, String written) {
        if (written.isBlank()) {
            return Optional.of(ALWAYS);
        }
        boolean signed = "<>=!".indexOf(written.charAt(0)) >= 0;
        return read(column + (signed ? "" : ">=") + written);
    }

    boolean accepts(SheetRow row) {
        return comparisons.stream().allMatch(comparison -> comparison.accepts(row.get(comparison.column())));
    }

    /** Returns its columns that the sheet lacks. */
    List<String> unknownColumns(Sheet sheet) {
        return comparisons.stream()
                .map(FilterComparison::column)
                .filter(column -> !sheet.hasColumn(column))
                .toList();
    }
}
