package org.vpip.instruments.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.tabular.SheetRow;

/**
 * A square table in which the person of the row nominates the person of the column. The headings name the people. The first
 * column may name them too, in any order: then rows and columns are matched by name. Without names of rows, the rows are
 * in the order of the headings; a table of numbers alone numbers the people from 1. 0 is no tie, any other number a tie of
 * that strength. NA or a blank cell was not answered; the diagonal is ignored.
 *
 * @param people of the columns
 * @param rows in the order of the sheet
 * @param order position of each row's person among the people
 */
record TieMatrix(Sheet sheet, List<String> people, List<List<String>> rows, List<Integer> order) {
    private static final List<String> COLUMNS = List.of("from", "to", "strength");
    private static final int SMALLEST = 3;
    private static final String BLANK = String.valueOf(MissingCode.NOT_ANSWERED.code());

    /** Returns a list with from, to and strength, and one row for each person alone; empty unless square. */
    static Sheet edges(Sheet sheet, Problems problems) {
        Optional<TieMatrix> matrix = of(sheet, problems);
        return matrix.map(square -> square.edges(problems))
                .orElseGet(() -> Sheet.of(sheet.file(), sheet.name(), COLUMNS, List.of()));
    }

    private static Optional<TieMatrix> of(Sheet sheet, Problems problems) {
        List<List<String>> below = sheet.rows().stream().map(SheetRow::cells).toList();
        List<String> header = sheet.header();
        if (isNamed(header, below)) {
            return named(sheet, below, problems);
        }
        if (header.stream().allMatch(TieMatrix::isCell) && below.size() + 1 == header.size()) {
            List<List<String>> all = new ArrayList<>(below);
            all.add(0, header);
            List<String> numbers = positions(header.size())
                    .map(position -> String.valueOf(position + 1))
                    .toList();
            return square(sheet, numbers, all, problems);
        }
        boolean labelled = below.size() + 1 == header.size();
        return labelled
                ? square(sheet, header.subList(1, header.size()), withoutFirst(below), problems)
                : square(sheet, header, below, problems);
    }

    private static Stream<Integer> positions(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static List<List<String>> withoutFirst(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(1, row.size())).toList();
    }

    /** Returns whether the first column names people, and is neither an answer nor the numbers of the rows. */
    private static boolean isNamed(List<String> header, List<List<String>> below) {
        List<String> first = below.stream().map(row -> row.get(0)).toList();
        boolean corner = header.get(0).isEmpty();
        boolean numbers = header.stream().allMatch(TieMatrix::isCell);
        long texts = first.stream().filter(name -> !isCell(name)).count();
        if (texts > 0) {
            boolean plausible = below.size() != header.size() && !numbers;
            return texts == first.size() || corner || plausible;
        }
        Set<String> names = new HashSet<>(first);
        boolean distinct = below.size() + 1 == header.size() && names.size() == first.size() && !names.contains("");
        boolean repeated = names.equals(new HashSet<>(header.subList(1, header.size())));
        if (numbers) {
            return corner && distinct && repeated && !names.contains("0") && names.size() >= SMALLEST;
        }
        List<String> rowNumbers = positions(first.size())
                .map(position -> String.valueOf(position + 1))
                .toList();
        return distinct && (repeated || !first.equals(rowNumbers));
    }

    /** Returns the rows without names, in the order of the headings; empty unless they are as many. */
    private static Optional<TieMatrix> square(
            Sheet sheet, List<String> people, List<List<String>> rows, Problems problems) {
        if (rows.size() != people.size() || rows.stream().anyMatch(row -> row.size() != people.size())) {
            problems.add(ProblemCode.MATRIX_NOT_SQUARE, sheet.place(null), rows.size(), people.size());
            return Optional.empty();
        }
        List<String> twice = people.stream()
                .filter(name -> Collections.frequency(people, name) > 1)
                .distinct()
                .toList();
        twice.forEach(name -> problems.add(ProblemCode.MATRIX_NAME_TWICE, sheet.place(name), name));
        return Optional.of(
                new TieMatrix(sheet, people, rows, positions(people.size()).toList()));
    }

    /** Returns the rows with their names; empty where a name is on one side only, or twice, which is reported. */
    private static Optional<TieMatrix> named(Sheet sheet, List<List<String>> below, Problems problems) {
        List<String> people = sheet.header().subList(1, sheet.header().size());
        List<String> columns = people.stream().map(TieMatrix::plain).toList();
        List<String> names = below.stream().map(row -> plain(row.get(0))).toList();
        boolean sound = true;
        for (int row = 0; row < names.size(); row++) {
            ProblemLocation place = sheet.rows().get(row).place(sheet.header().get(0));
            sound &= isMatched(row, names, columns, ProblemCode.MATRIX_ROW_WITHOUT_COLUMN, place, problems);
        }
        for (int column = 0; column < columns.size(); column++) {
            ProblemLocation place = sheet.place(people.get(column));
            sound &= isMatched(column, columns, names, ProblemCode.MATRIX_COLUMN_WITHOUT_ROW, place, problems);
        }
        List<Integer> order = names.stream().map(columns::indexOf).toList();
        return sound ? Optional.of(new TieMatrix(sheet, people, withoutFirst(below), order)) : Optional.empty();
    }

    /** Returns whether a name is once on its own side and on the other; reports it if not. */
    private static boolean isMatched(
            int position,
            List<String> own,
            List<String> others,
            ProblemCode oneSided,
            ProblemLocation place,
            Problems problems) {
        String name = own.get(position);
        if (!others.contains(name)) {
            problems.add(oneSided, place, name);
        } else if (own.indexOf(name) < position) {
            problems.add(ProblemCode.MATRIX_NAME_TWICE, place, name);
        }
        return others.contains(name) && own.indexOf(name) == position;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
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
        for (int row = 0; row < rows.size(); row++) {
            int i = order.get(row);
            ties.add(new NumberedRow(below + row, List.of(people.get(i), "", "")));
            for (int j = 0; j < people.size(); j++) {
                String cell = rows.get(row).get(j);
                OptionalDouble strength = Numeral.read(cell);
                if (strength.isEmpty() && !isBlank(cell)) {
                    problems.add(ProblemCode.NOT_A_NUMBER, sheet.origin().of(below + row, people.get(j)), cell);
                }
                if (i != j && strength.orElse(1) != 0) {
                    String value = isBlank(cell) ? BLANK : cell;
                    ties.add(new NumberedRow(below + row, List.of(people.get(i), people.get(j), value)));
                }
            }
        }
        return Sheet.of(sheet.file(), sheet.name(), COLUMNS, ties);
    }
}
