package org.vpip.app.attack.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;

/**
 * What a study folder says of people: their attributes, and at which wave they answered what.
 *
 * @param people attributes by pseudonym
 * @param answers by pseudonym and wave
 * @param variables by source
 * @param sensitive attributes for which the rule is ten
 * @param codes of each choice list by English label
 */
public record SurveyFolder(
        Map<String, Map<String, String>> people,
        Map<String, Map<String, Map<String, String>>> answers,
        Map<String, SurveyVariable> variables,
        Set<String> sensitive,
        Map<String, String> codes) {
    public static SurveyFolder read(Path study) throws IOException {
        Map<String, Map<String, String>> people = new LinkedHashMap<>();
        for (SheetRow row : rows(study.resolve("data/participants.csv"))) {
            people.put(row.get("participant"), cells(row));
        }
        SurveyFolder folder =
                new SurveyFolder(people, new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
        for (SheetRow row : rows(study.resolve("attributes.csv"))) {
            if ("yes".equals(row.get("sensitive"))) {
                folder.sensitive.add(row.get("id"));
            }
        }
        rows(study.resolve("choices.csv"))
                .forEach(row -> folder.codes.put(row.get("label::English (en)"), row.get("name")));
        try (Stream<Path> files = Files.list(study.resolve("data/responses"))) {
            for (Path file : files.toList()) {
                folder.addAnswers(file);
                folder.addVariables(study.resolve("instruments/" + SheetReader.nameWithoutEnding(file)));
            }
        }
        return folder;
    }

    private static List<SheetRow> rows(Path file) {
        return SheetReader.read(file, file.toString(), new Problems()).get(0).rows();
    }

    private static Map<String, String> cells(SheetRow row) {
        Map<String, String> cells = new HashMap<>();
        row.sheet().header().forEach(column -> cells.put(column, row.get(column)));
        return cells;
    }

    private void addAnswers(Path file) {
        for (SheetRow row : rows(file)) {
            answers.computeIfAbsent(row.get("participant"), person -> new HashMap<>())
                    .put(row.get("wave"), cells(row));
        }
    }

    private void addVariables(Path instrument) {
        Map<String, List<Double>> lists = new HashMap<>();
        for (SheetRow row : rows(instrument.resolve("choices.csv"))) {
            if (row.get("name").matches("\\d+")) {
                lists.computeIfAbsent(row.get("list_name"), list -> new ArrayList<>())
                        .add(Double.valueOf(row.get("name")));
            }
        }
        Map<String, SurveyVariable> items = new HashMap<>();
        for (SheetRow row : rows(instrument.resolve("survey.csv"))) {
            List<Double> choices = lists.get(row.get("type").replace("select_one ", ""));
            if (choices != null) {
                String item = row.get("name");
                items.put(item, new SurveyVariable("item:" + item, List.of(item), Set.of(), 1, choices));
            }
        }
        items.values().forEach(item -> variables.put(item.source(), item));
        for (SheetRow row : rows(instrument.resolve("_scales.csv"))) {
            addScale(row, items);
        }
    }

    private void addScale(SheetRow row, Map<String, SurveyVariable> known) {
        List<String> items = List.of(row.get("items").split(" "));
        Set<String> reversed = new HashSet<>(Arrays.asList(row.get("reverse").split(" ")));
        reversed.retainAll(items);
        String written = row.get("minimum_answered");
        int required = written.isEmpty() ? (items.size() * 2 + 2) / 3 : Integer.parseInt(written);
        String source = "scale:" + row.get("id");
        variables.put(
                source,
                new SurveyVariable(
                        source,
                        items,
                        reversed,
                        required,
                        Objects.requireNonNull(known.get(items.get(0))).choices()));
    }

    /** Returns the value of a person at a wave; empty where there is none. */
    public OptionalDouble value(String person, SurveyVariable variable, String wave) {
        return variable.value(answers.getOrDefault(person, Map.of()).getOrDefault(wave, Map.of()));
    }

    public boolean answered(String person, String wave) {
        return answers.getOrDefault(person, Map.of()).containsKey(wave);
    }
}
