package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.AgreementDetails.ToKey;
import org.vpip.analysis.statistics.agreement.KeyDistance;
import org.vpip.analysis.statistics.agreement.Metric;
import org.vpip.analysis.statistics.agreement.MetricRatings;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.SetDistance;
import org.vpip.analysis.statistics.agreement.UnitDispersion;
import org.vpip.instruments.instrument.Answer;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * One question asked about several cases: a row a case, a column a member. The items are those whose id ends with an underscore and the
 * name of the question, such as va1_concern and va2_concern. Answers of several choices are compared as sets (MASI), numbered choices
 * as ranks, others as equal or not; missing codes are no rating. A question of two questionnaires is one case.
 */
public final class JudgedCases {
    private final Study study;
    private final List<Item> cases;

    private JudgedCases(Study study, List<Item> cases) {
        this.study = study;
        this.cases = cases;
    }

    public static JudgedCases of(Study study, String question) {
        return new JudgedCases(
                study,
                study.instruments().stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .filter(item -> item.kind() == ItemKind.SELECT_ONE || item.kind() == ItemKind.SELECT_MULTIPLE)
                        .filter(item -> item.id().value().equals(question)
                                || item.id().value().endsWith("_" + question))
                        .collect(Collectors.toMap(Item::id, item -> item, (first, again) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList());
    }

    /** Ids of the items. */
    public List<String> items() {
        return cases.stream().map(item -> item.id().value()).toList();
    }

    public boolean isEmpty() {
        return cases.isEmpty();
    }

    private boolean areSets() {
        return cases.stream().anyMatch(item -> item.kind() == ItemKind.SELECT_MULTIPLE);
    }

    private boolean areRanks() {
        return cases.stream()
                .allMatch(item -> item.choices() != null && item.choices().isNumeric());
    }

    /** What each of these members said of each case at these waves: the columns of the first wave, then of the next. */
    MetricRatings ratings(List<ParticipantId> members, List<WaveId> waves) {
        List<Map<ParticipantId, Map<ItemId, Answer>>> answers =
                waves.stream().map(this::answers).toList();
        if (areSets()) {
            List<List<Optional<Set<String>>>> rows = new ArrayList<>();
            for (Item item : cases) {
                List<Optional<Set<String>>> row = new ArrayList<>();
                answers.forEach(wave -> members.forEach(member -> row.add(set(wave, member, item))));
                rows.add(row);
            }
            return MetricRatings.of(rows, SetDistance.MASI);
        }
        return MetricRatings.of(numbers(members, answers), areRanks() ? Metric.ORDINAL : Metric.NOMINAL);
    }

    /** Mean distance of two members' answers to a case; empty where answers are no numbers. */
    OptionalDouble meanDifference(List<ParticipantId> members, WaveId wave) {
        return areSets() || !areRanks()
                ? OptionalDouble.empty()
                : UnitDispersion.meanPairDifference(numbers(members, List.of(answers(wave))));
    }

    private Ratings numbers(List<ParticipantId> members, List<Map<ParticipantId, Map<ItemId, Answer>>> answers) {
        double[][] rows = new double[cases.size()][];
        for (int unit = 0; unit < rows.length; unit++) {
            Item item = cases.get(unit);
            rows[unit] = answers.stream()
                    .flatMapToDouble(wave -> members.stream().mapToDouble(member -> number(wave, member, item)))
                    .toArray();
        }
        return Ratings.of(rows, members.size() * answers.size());
    }

    private Map<ParticipantId, Map<ItemId, Answer>> answers(WaveId wave) {
        Map<ParticipantId, Map<ItemId, Answer>> answers = new HashMap<>();
        for (Response response : study.responses().of(wave).all()) {
            answers.computeIfAbsent(response.participant(), person -> new HashMap<>())
                    .putAll(response.answers());
        }
        return answers;
    }

    private static Optional<Set<String>> set(
            Map<ParticipantId, Map<ItemId, Answer>> wave, ParticipantId member, Item item) {
        Answer answer = wave.getOrDefault(member, Map.of()).get(item.id());
        return answer instanceof Answer.Chosen chosen ? Optional.of(Set.copyOf(chosen.names())) : Optional.empty();
    }

    private static double number(Map<ParticipantId, Map<ItemId, Answer>> wave, ParticipantId member, Item item) {
        return number(wave.getOrDefault(member, Map.of()).get(item.id()), item);
    }

    /** The choice's number, or its position where choices are words; NaN without an answer. */
    private static double number(@Nullable Answer answer, Item item) {
        ChoiceList choices = item.choices();
        if (!(answer instanceof Answer.Chosen chosen) || chosen.names().size() != 1 || choices == null) {
            return Double.NaN;
        }
        String name = chosen.names().get(0);
        if (choices.isNumeric()) {
            return choices.named(name)
                    .map(choice -> choice.number().orElse(Double.NaN))
                    .orElse(Double.NaN);
        }
        int position = choices.choices().stream().map(Choice::name).toList().indexOf(name);
        return position < 0 ? Double.NaN : position;
    }

    /** How far the answers of these members lie from the experts' at that wave; empty without a key or an answer to it. */
    Optional<ToKey> toKey(List<ParticipantId> members, WaveId wave) {
        Map<ParticipantId, Map<ItemId, Answer>> given = answers(wave);
        List<Item> keyed = cases.stream()
                .filter(item -> study.expertKey().answer(item.id(), wave).isPresent())
                .toList();
        double[][] distances = new double[keyed.size()][];
        for (int unit = 0; unit < distances.length; unit++) {
            Item item = keyed.get(unit);
            Answer.Chosen key = study.expertKey().answer(item.id(), wave).orElseThrow();
            distances[unit] = members.stream()
                    .mapToDouble(member ->
                            distance(given.getOrDefault(member, Map.of()).get(item.id()), key, item))
                    .toArray();
        }
        Ratings ratings = Ratings.of(distances, members.size());
        return toKey(wave, ratings, KeyDistance.of(ratings, new double[distances.length]));
    }

    private Optional<ToKey> toKey(WaveId wave, Ratings distances, KeyDistance found) {
        int answers = distances.units() * distances.raters() - distances.missing();
        int hits = (int) Math.round(found.share().orElse(0) * answers);
        return answers == 0
                ? Optional.empty()
                : Optional.of(new ToKey(
                        wave,
                        distances.units(),
                        answers,
                        hits,
                        areSets() || areRanks() ? found.mean() : OptionalDouble.empty()));
    }

    /** NaN without an answer. */
    private double distance(@Nullable Answer answer, Answer.Chosen key, Item item) {
        if (areSets()) {
            return answer instanceof Answer.Chosen chosen
                    ? SetDistance.MASI.between(Set.copyOf(chosen.names()), Set.copyOf(key.names()))
                    : Double.NaN;
        }
        double apart = Math.abs(number(answer, item) - number(key, item));
        return areRanks() || Double.isNaN(apart) ? apart : Math.min(1, apart);
    }
}
