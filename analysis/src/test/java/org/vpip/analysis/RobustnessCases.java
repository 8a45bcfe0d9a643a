package org.vpip.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Awkward inputs for the findings beside a change, with what R says of them; robustness.R beside them computed it. */
public final class RobustnessCases {
    private static final Path FOLDER = Path.of("src/test/resources/robustness");

    private RobustnessCases() {}

    /** One input, by column, and the numbers of R, by name; an undefined number is missing. */
    public record RobustnessCase(String name, Map<String, String> input, Map<String, Double> expected) {
        /** Returns the numbers of a column, NaN where missing. */
        public double[] numbers(String column) {
            return words(column).stream()
                    .mapToDouble(word -> word.equals("NA") ? Double.NaN : Double.parseDouble(word))
                    .toArray();
        }

        public List<String> words(String column) {
            return List.of(input.getOrDefault(column, "").split(" "));
        }

        /** Returns a number that R gives; NaN where it gives none. */
        public double expected(String statistic) {
            return expected.getOrDefault(statistic, Double.NaN);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns the cases of changes.csv with the results in a file. */
    public static Stream<RobustnessCase> changes(String results) {
        return cases("changes.csv", results);
    }

    /** Returns the completed data sets. */
    public static Stream<RobustnessCase> sets() {
        return cases("sets.csv", "sets-expected.csv");
    }

    private static Stream<RobustnessCase> cases(String file, String results) {
        List<String> inputs = lines(file);
        List<String> outputs = lines(results);
        List<RobustnessCase> cases = new ArrayList<>();
        for (int i = 1; i < inputs.size(); i++) {
            Map<String, Double> expected = new HashMap<>();
            cells(outputs.get(0), outputs.get(i)).forEach((name, value) -> {
                if (!name.equals("case") && !value.equals("NA")) {
                    expected.put(name, Double.valueOf(value));
                }
            });
            Map<String, String> input = cells(inputs.get(0), inputs.get(i));
            cases.add(new RobustnessCase(input.getOrDefault("case", ""), input, expected));
        }
        return cases.stream();
    }

    private static Map<String, String> cells(String header, String line) {
        String[] names = header.split(",");
        String[] values = line.split(",");
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < names.length; column++) {
            cells.put(names[column], values[column]);
        }
        return cells;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
