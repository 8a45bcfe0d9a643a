package org.vpip.app.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.vpip.app.attack.survey.SurveyFolder;
import org.vpip.app.attack.survey.SurveyVariable;
import org.vpip.instruments.study.partition.AttributePartitions;
import tools.jackson.databind.JsonNode;

/** What an attacker reads in one report about people who are known by their positions. */
final class ReportReading {
    private static final int DECIMALS = 2;

    private final SurveyFolder study;
    private final AttributePartitions groups;
    private final List<String> everybody;
    private final String name;
    private final int fewestSensitive;
    private final List<HeadCount> counts = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final List<Crowd> parts = new ArrayList<>();
    private final List<AnswerFact> facts = new ArrayList<>();

    /**
     * @param groups by which the report publishes attributes
     * @param everybody pseudonyms by position, of those who left as well
     * @param fewestSensitive people whom a group of a sensitive attribute needs for these readers
     */
    ReportReading(
            SurveyFolder study, AttributePartitions groups, List<String> everybody, String name, int fewestSensitive) {
        this.study = study;
        this.groups = groups;
        this.everybody = everybody;
        this.name = name;
        this.fewestSensitive = fewestSensitive;
    }

    List<HeadCount> counts() {
        return counts;
    }

    /** Returns the sets that are named, with and without a number. */
    List<Crowd> crowds() {
        return crowds;
    }

    /** Returns the people of each code in a set that is named. */
    List<Crowd> parts() {
        return parts;
    }

    List<AnswerFact> facts() {
        return facts;
    }

    void read(PublishedRow row) {
        String method = row.method();
        if ("mean_change".equals(method)) {
            readChange(row);
        } else if ("distribution".equals(method)) {
            readDistribution(row);
        } else if ("participation".equals(method) && row.isEstimate()) {
            readFlow(row);
        } else if (method.startsWith("reach") && row.isEstimate()) {
            readRegions(row);
        }
    }

    private Crowd crowd(PublishedRow row, String about, Predicate<String> members) {
        BitSet people = new BitSet();
        for (int i = 0; i < everybody.size(); i++) {
            String person = everybody.get(i);
            if (study.people().containsKey(person) && isIn(person, row) && members.test(person)) {
                people.set(i);
            }
        }
        boolean sensitive = study.sensitive().contains(row.attribute());
        String label = name + " " + row.label() + " " + about;
        return new Crowd(label.strip(), people, sensitive ? fewestSensitive : Crowd.FEW);
    }

    private boolean isIn(String person, PublishedRow row) {
        return row.group().isEmpty()
                || groups.of(row.attribute())
                        .group(code(person, row.attribute()))
                        .equals(row.group());
    }

    private String code(String person, String attribute) {
        return study.people().getOrDefault(person, Map.of()).getOrDefault(attribute, "");
    }

    private boolean hasValues(String person, SurveyVariable variable, List<String> waves) {
        return waves.stream()
                .allMatch(wave -> study.value(person, variable, wave).isPresent());
    }

    private SurveyVariable variable(String source) {
        return Objects.requireNonNull(study.variables().get(source), source);
    }

    private void readChange(PublishedRow row) {
        SurveyVariable variable = variable(row.source());
        Crowd used = crowd(row, "", person -> hasValues(person, variable, row.waves()));
        readPeople(row, used, variable);
        if (row.isEstimate()) {
            new ChangeReading(row, used, variable, facts).read();
        }
    }

    /** Reads how many people are in a number, and how many are not, by reason. */
    private void readPeople(PublishedRow row, Crowd used, SurveyVariable variable) {
        crowds.add(used);
        study.people().values().stream()
                .map(person -> person.getOrDefault(row.attribute(), ""))
                .distinct()
                .filter(code -> !row.group().isEmpty())
                .forEach(code -> parts.add(used.among(code, withCode(row.attribute(), code))));
        row.number("n_used").ifPresent(number -> counts.add(HeadCount.exactly(used, number)));
        row.number("n_at_least").ifPresent(number -> counts.add(HeadCount.fewest(used, number)));
        row.number("n_eligible").ifPresent(number -> count(crowd(row, "eligible", person -> true), number));
        for (String reason : row.reasons()) {
            count(crowd(row, reason, person -> isLeftOut(person, reason, row, variable)), row.leftOut(reason));
        }
    }

    private BitSet withCode(String attribute, String code) {
        BitSet people = new BitSet();
        for (int i = 0; i < everybody.size(); i++) {
            people.set(
                    i,
                    study.people().containsKey(everybody.get(i))
                            && code(everybody.get(i), attribute).equals(code));
        }
        return people;
    }

    private void count(Crowd crowd, int number) {
        crowds.add(crowd);
        counts.add(HeadCount.exactly(crowd, number));
    }

    private boolean isLeftOut(String person, String reason, PublishedRow row, SurveyVariable variable) {
        boolean before = study.answered(person, row.waves().get(0));
        boolean after = study.answered(person, row.waves().get(row.waves().size() - 1));
        boolean used = hasValues(person, variable, row.waves());
        return switch (reason) {
            case "noResponseAtAll" -> !before && !after;
            case "noResponseBefore" -> !before && after;
            case "noResponseAfter" -> before && !after;
            case "tooFewItemsAnswered" -> before && after && !used;
            case "notAnsweredEveryTime" -> !used;
            default -> throw new IllegalArgumentException("reason must be known: " + reason);
        };
    }

    private void readDistribution(PublishedRow row) {
        List<SurveyVariable> items = variable(row.source()).single().toList();
        Crowd all = crowd(row, "", person -> items.stream().anyMatch(item -> hasValues(person, item, row.waves())));
        readPeople(row, all, variable(row.source()));
        for (JsonNode item : row.details().path("items")) {
            SurveyVariable variable = variable("item:" + item.get("item").asString());
            Crowd answered = crowd(row, variable.source(), person -> hasValues(person, variable, row.waves()));
            crowds.add(answered);
            if (!item.has("roundedTo")) {
                int people = 0;
                for (JsonNode count : item.get("counts").get(row.waves().get(0))) {
                    people += count.asInt();
                }
                count(answered, people);
            }
            readCounts(item, answered, variable, row.waves());
        }
    }

    private void readCounts(JsonNode item, Crowd answered, SurveyVariable variable, List<String> waves) {
        for (String wave : waves) {
            for (int i = 0; i < item.get("choices").size(); i++) {
                List<String> choices = new ArrayList<>();
                item.get("choices").get(i).forEach(choice -> choices.add(choice.asString()));
                int count = item.get("counts").get(wave).get(i).asInt();
                int base = item.path("roundedTo").asInt(1);
                int least = Math.max(0, count - base / 2);
                int most = count + (base - 1) / 2;
                ToDoubleFunction<double[]> made = values -> choices.contains(String.valueOf((int) values[0])) ? 1 : 0;
                facts.add(new AnswerFact(
                        "choices " + choices, answered, variable, List.of(wave), made, 1, false, least, most));
            }
        }
    }

    private void readFlow(PublishedRow row) {
        JsonNode members = row.details().get("members");
        if (members.isNumber()) {
            count(crowd(row, "members", person -> true), members.asInt());
        }
        String first = row.waves().get(0);
        for (JsonNode wave : row.details().get("waves")) {
            String at = wave.get("wave").asString();
            if (wave.get("asked").isNumber()) {
                count(
                        crowd(row, at + " asked", person -> true),
                        wave.get("asked").asInt());
            }
            Crowd responded = crowd(row, at + " responded", person -> study.answered(person, at));
            crowds.add(responded);
            if (wave.get("responded").isNumber()) {
                count(responded, wave.get("responded").asInt());
            }
            Crowd retained =
                    crowd(row, at + " retained", person -> study.answered(person, at) && study.answered(person, first));
            if (!at.equals(first) && wave.get("alsoFirst").isNumber()) {
                count(retained, wave.get("alsoFirst").asInt());
            }
        }
    }

    private void readRegions(PublishedRow row) {
        Stream.of("regions", "groups")
                .flatMap(list -> row.details().path(list).valueStream())
                .filter(region -> region.get("members").isNumber())
                .forEach(region -> readRegion(row, region));
    }

    private void readRegion(PublishedRow row, JsonNode region) {
        String attribute = row.method().replaceAll(".*\\(|\\)", "");
        String label = region.path("group").isString()
                ? region.get("group").asString()
                : region.path("en").asString();
        String code = study.codes().getOrDefault(label, label);
        Crowd members = crowd(
                row,
                label,
                person -> groups.of(attribute).group(code(person, attribute)).equals(code));
        if (members.size() > 0) {
            count(members, region.get("members").asInt());
        }
    }

    /** Returns half of the last digit that is printed, of the second decimal at most. */
    static double halfDigit(double... printed) {
        int decimals = DECIMALS;
        for (double number : printed) {
            decimals = Math.max(
                    decimals, BigDecimal.valueOf(number).stripTrailingZeros().scale());
        }
        return BigDecimal.ONE.movePointLeft(decimals).doubleValue() / 2;
    }
}
