package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.analysis.statistics.agreement.KeyDistance;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.SetDistance;
import org.vpip.analysis.statistics.agreement.UnitDispersion;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.analysis.statistics.agreement.alpha.RatingMetric;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.rule.OrderRule;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * One question asked about several cases: a row for each case, a column for each member. Its items have ids that end with an
 * underscore and the name of the question, such as va1_concern and va2_concern. Answers of several choices are compared as
 * sets (MASI), numbered choices as ranks, others as equal or different. Missing codes are no rating. A question in two
 * questionnaires is one case.
 */
public final class RatedCases {
    private final Study study;
    private final List<Item> cases;

    private RatedCases(Study study, List<Item> cases) {
        this.study = study;
        this.cases = cases;
    }

    public static RatedCases of(Study study, String question) {
        return new RatedCases(
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

    /** Returns the ids of the items. */
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

    /**
     * Returns the cases of each parallel form, in the order of the forms' letters; empty without forms. A case belongs to a form if
     * its item begins with the name of a group of the form and an underscore.
     */
    List<RatedCases> forms() {
        Map<String, List<Item>> forms = new TreeMap<>();
        List<OrderRule> rules = study.instruments().stream()
                .flatMap(instrument -> instrument.rules().order().stream())
                .filter(rule -> rule.kind() == OrderRule.OrderRuleKind.PARALLEL_FORM)
                .toList();
        for (Item item : cases) {
            rules.stream()
                    .filter(rule -> item.id().value().startsWith(rule.group() + "_"))
                    .findFirst()
                    .ifPresent(rule -> forms.computeIfAbsent(rule.form(), form -> new ArrayList<>())
                            .add(item));
        }
        return forms.values().stream().map(own -> new RatedCases(study, own)).toList();
    }

    /** Returns the members who rated one of the cases at a wave. */
    Set<ParticipantId> raters(WaveId wave) {
        Map<ParticipantId, Map<ItemId, Answer>> answers = answers(wave);
        Set<ParticipantId> judges = new HashSet<>();
        answers.forEach((member, own) -> {
            if (cases.stream().anyMatch(item -> own.get(item.id()) instanceof Answer.ChoiceAnswer)) {
                judges.add(member);
            }
        });
        return judges;
    }

    /** The rating of one member at one wave. */
    record CaseRating(ParticipantId member, WaveId wave) {}

    /** Returns each member's rating of each case: the columns of the first wave, then of the next. */
    MetricRatings ratings(List<ParticipantId> members, List<WaveId> waves) {
        return ratings(waves.stream()
                .flatMap(wave -> members.stream().map(member -> new CaseRating(member, wave)))
                .toList());
    }

    /** Returns the table with a column for each rating. */
    MetricRatings ratings(List<CaseRating> columns) {
        Map<WaveId, Map<ParticipantId, Map<ItemId, Answer>>> answers = new HashMap<>();
        columns.forEach(column -> answers.computeIfAbsent(column.wave(), this::answers));
        List<Map<ItemId, Answer>> given = columns.stream()
                .map(column -> answers.getOrDefault(column.wave(), Map.of()).getOrDefault(column.member(), Map.of()))
                .toList();
        if (areSets()) {
            return MetricRatings.of(
                    cases.stream()
                            .map(item -> given.stream()
                                    .map(own -> set(own.get(item.id())))
                                    .toList())
                            .toList(),
                    SetDistance.MASI);
        }
        return MetricRatings.of(numbers(given), areRanks() ? RatingMetric.ORDINAL : RatingMetric.NOMINAL);
    }

    /** Returns the mean distance of two members' answers to a case; empty where answers are not numbers. */
    OptionalDouble meanDifference(List<ParticipantId> members, WaveId wave) {
        return areSets() || !areRanks()
                ? OptionalDouble.empty()
                : UnitDispersion.meanPairDifference(numbers(given(members, wave)));
    }

    private List<Map<ItemId, Answer>> given(List<ParticipantId> members, WaveId wave) {
        Map<ParticipantId, Map<ItemId, Answer>> answers = answers(wave);
        return members.stream()
                .map(member -> answers.getOrDefault(member, Map.of()))
                .toList();
    }

    private Ratings numbers(List<Map<ItemId, Answer>> given) {
        double[][] rows = cases.stream()
                .map(item -> given.stream()
                        .mapToDouble(own -> number(own.get(item.id()), item))
                        .toArray())
                .toArray(double[][]::new);
        return Ratings.of(rows, given.size());
    }

    private Map<ParticipantId, Map<ItemId, Answer>> answers(WaveId wave) {
        Map<ParticipantId, Map<ItemId, Answer>> answers = new HashMap<>();
        for (Response response :
                EligibleRecords.of(study).responses().inWave(wave).all()) {
            answers.computeIfAbsent(response.participant(), person -> new HashMap<>())
                    .putAll(response.answers());
        }
        return answers;
    }

    private static Optional<Set<String>> set(@Nullable Answer answer) {
        return answer instanceof Answer.ChoiceAnswer chosen
                ? Optional.of(Set.copyOf(chosen.names()))
                : Optional.empty();
    }

    /** Returns the distance of one answer; NaN without an answer. */
    private static double number(@Nullable Answer answer, Item item) {
        ChoiceList choices = item.choices();
        if (!(answer instanceof Answer.ChoiceAnswer chosen) || chosen.names().size() != 1 || choices == null) {
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

    /** Returns the distance of the members' answers from the experts' at a wave; empty without a key or an answer to it. */
    Optional<KeyAgreement> keyAgreement(List<ParticipantId> members, WaveId wave) {
        List<Map<ItemId, Answer>> given = given(members, wave);
        double[][] distances = cases.stream()
                .flatMap(item -> study.design().plan().expertKey().answer(item.id(), wave).stream()
                        .map(key -> given.stream()
                                .mapToDouble(own -> distance(own.get(item.id()), key, item))
                                .toArray()))
                .toArray(double[][]::new);
        Ratings ratings = Ratings.of(distances, members.size());
        return keyAgreement(wave, ratings, KeyDistance.of(ratings, new double[distances.length]));
    }

    private Optional<KeyAgreement> keyAgreement(WaveId wave, Ratings distances, KeyDistance found) {
        int answers = distances.units() * distances.raters() - distances.missing();
        int hits = (int) Math.round(found.share().orElse(0) * answers);
        return answers == 0
                ? Optional.empty()
                : Optional.of(new KeyAgreement(
                        wave,
                        distances.units(),
                        answers,
                        hits,
                        areSets() || areRanks() ? found.mean() : OptionalDouble.empty()));
    }

    /** NaN without an answer. */
    private double distance(@Nullable Answer answer, Answer.ChoiceAnswer key, Item item) {
        if (areSets()) {
            return answer instanceof Answer.ChoiceAnswer chosen
                    ? SetDistance.MASI.between(Set.copyOf(chosen.names()), Set.copyOf(key.names()))
                    : Double.NaN;
        }
        double apart = Math.abs(number(answer, item) - number(key, item));
        return areRanks() || Double.isNaN(apart) ? apart : Math.min(1, apart);
    }
}
