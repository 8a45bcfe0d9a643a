package org.vpip.analysis;

import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/** Answers of a few people to one question from 1 to 5, with what R says of them; answers.R beside them computed it. */
public final class AnswerCases {
    private static final Path FOLDER = Path.of("src/test/resources/answers");

    private AnswerCases() {}

    /**
     * Answers to the item a, at one wave or two.
     *
     * @param expected by name; an undefined number is missing
     */
    public record AnswerCase(String name, List<List<String>> waves, Map<String, Double> expected) {
        public Study study() {
            StudyBuilder builder = StudyBuilder.aStudy();
            List<WaveId> ids = List.of(T0, T1);
            for (int person = 0; person < waves.get(0).size(); person++) {
                builder.withMember("p" + person, "");
                for (int wave = 0; wave < waves.size(); wave++) {
                    String answer = waves.get(wave).get(person);
                    builder.withAnswers("p" + person, ids.get(wave), answer.equals("NA") ? "" : answer, "1", "1");
                }
            }
            return builder.build();
        }

        /** Returns a number that R gives. */
        public double expected(String statistic) {
            return expected.getOrDefault(statistic, Double.NaN);
        }

        public boolean has(String statistic) {
            return expected.containsKey(statistic);
        }

        /** Returns the number of people with answers at every wave. */
        public int people() {
            return (int) expected("n");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns cases of one wave. */
    public static Stream<AnswerCase> levels() {
        return cases("levels");
    }

    /** Returns cases of two waves. */
    public static Stream<AnswerCase> pairs() {
        return cases("pairs");
    }

    private static Stream<AnswerCase> cases(String file) {
        List<String> inputs = lines(file + ".csv");
        List<String> outputs = lines(file + "-expected.csv");
        List<AnswerCase> cases = new ArrayList<>();
        for (int i = 1; i < inputs.size(); i++) {
            String[] cells = inputs.get(i).split(",");
            List<List<String>> waves = Arrays.stream(cells)
                    .skip(1)
                    .map(cell -> List.of(cell.split(" ")))
                    .toList();
            cases.add(new AnswerCase(cells[0], waves, numbers(outputs.get(0), outputs.get(i))));
        }
        return cases.stream();
    }

    private static Map<String, Double> numbers(String header, String line) {
        String[] names = header.split(",");
        String[] values = line.split(",");
        Map<String, Double> numbers = new HashMap<>();
        for (int column = 1; column < names.length; column++) {
            if (!values[column].equals("NA")) {
                numbers.put(names[column], Double.valueOf(values[column]));
            }
        }
        return numbers;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
