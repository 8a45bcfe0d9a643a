package org.vpip.instruments.mapping;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;
import org.vpip.instruments.tabular.TimeCell;

/**
 * A condition on the rows of a foreign file: {@code column = value} with =, !=, &gt;=, &lt;=, &gt; or &lt;, joined by
 * and and or; and binds closer. Words are compared regardless of case, and numbers and times by value; a time counts as
 * written, whatever its offset. Columns and values may have quotation marks.
 *
 * @param alternatives of which one must hold; each holds when all of its comparisons do
 */
record RowFilter(List<List<FilterComparison>> alternatives) {
    static final RowFilter ALWAYS = new RowFilter(List.of(List.of()));
    private static final Pattern ONE =
            Pattern.compile("\\s*(\"[^\"]+\"|'[^']+'|[^(\\s].*?)\\s*(!=|>=|<=|=|>|<)\\s*(.*?)\\s*");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");
    private static final Pattern OTHER_SYNTAX = Pattern.compile(".*([=<>!|\"]|&&).*|'.*");

    /** A quoted text, which stays together, or a word that joins conditions. */
    private static final Pattern JOIN = Pattern.compile(
            "(?<=^|[=<>\\s])(?:\"[^\"]*\"|'[^']*')(?=\\s|$|[=<>!])|\\s+(and|or)(?:\\s+|$)", Pattern.CASE_INSENSITIVE);

    record FilterComparison(String column, String sign, String value) {
        boolean accepts(String cell) {
            OptionalInt order = order(cell, value);
            boolean same = order.isPresent() ? order.getAsInt() == 0 : cell.equalsIgnoreCase(value);
            return switch (sign) {
                case "=" -> same;
                case "!=" -> !same;
                case ">=" -> order.isPresent() && order.getAsInt() >= 0;
                case "<=" -> order.isPresent() && order.getAsInt() <= 0;
                case ">" -> order.isPresent() && order.getAsInt() > 0;
                default -> order.isPresent() && order.getAsInt() < 0;
            };
        }

        /** Returns the order of two numbers or two times; empty for other texts. */
        private static OptionalInt order(String cell, String value) {
            OptionalDouble number = Numeral.read(cell);
            OptionalDouble limit = Numeral.read(value);
            if (number.isPresent() && limit.isPresent()) {
                return OptionalInt.of(Double.compare(number.getAsDouble() + 0.0, limit.getAsDouble() + 0.0));
            }
            Optional<LocalDateTime> time = time(cell);
            Optional<LocalDateTime> end = time(value);
            return time.isPresent() && end.isPresent()
                    ? OptionalInt.of(time.get().compareTo(end.get()))
                    : OptionalInt.empty();
        }

        private static Optional<LocalDateTime> time(String text) {
            return TimeCell.readFromDay(text, ZoneOffset.UTC).map(time -> time.toLocalDateTime());
        }

        private boolean isReadable() {
            boolean textual = sign.equals("=") || sign.equals("!=");
            return textual || Numeral.read(value).isPresent() || time(value).isPresent();
        }
    }

    RowFilter {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Reads a condition; empty when any part of the text is not understood. */
    static Optional<RowFilter> read(String written) {
        if (written.isBlank()) {
            return Optional.of(ALWAYS);
        }
        List<List<FilterComparison>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher join = JOIN.matcher(written);
        int start = 0;
        boolean readable = true;
        while (join.find()) {
            if (join.group(1) != null) {
                readable &= add(written.substring(start, join.start()), alternatives);
                start = join.end();
                if (join.group(1).equalsIgnoreCase("or")) {
                    alternatives.add(new ArrayList<>());
                }
            }
        }
        readable &= add(written.substring(start), alternatives);
        return readable ? Optional.of(new RowFilter(alternatives)) : Optional.empty();
    }

    /** Adds a comparison to the last alternative; returns whether it was understood. */
    private static boolean add(String part, List<List<FilterComparison>> alternatives) {
        Matcher matcher = ONE.matcher(part);
        if (!matcher.matches()) {
            return false;
        }
        String value = matcher.group(3);
        FilterComparison comparison =
                new FilterComparison(unquoted(matcher.group(1)), matcher.group(2), unquoted(value));
        alternatives.get(alternatives.size() - 1).add(comparison);
        boolean plain =
                QUOTED.matcher(value).matches() || !OTHER_SYNTAX.matcher(value).matches();
        return plain && comparison.isReadable();
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
        return read("\"" + column + "\"" + (signed ? "" : ">=") + written);
    }

    boolean accepts(SheetRow row) {
        return alternatives.stream()
                .anyMatch(all -> all.stream().allMatch(comparison -> comparison.accepts(row.get(comparison.column()))));
    }

    /** Returns its columns that the sheet lacks. */
    List<String> unknownColumns(Sheet sheet) {
        return alternatives.stream()
                .flatMap(List::stream)
                .map(FilterComparison::column)
                .filter(column -> !sheet.hasColumn(column))
                .distinct()
                .toList();
    }
}
