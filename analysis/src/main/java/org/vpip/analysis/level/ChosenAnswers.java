package org.vpip.analysis.level;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.instrument.answer.Answer.ChoiceAnswer;
import org.vpip.instruments.instrument.answer.Answer.MissingAnswer;
import org.vpip.instruments.instrument.answer.MissingCode;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;

/**
 * The choices that people made in an item of several choices at one wave.
 *
 * @param choices of the item, in their order; without missing codes
 * @param chosen by each person who chose anything, in the order of choosing or ranking
 * @param nothingChosen number of people who sent the question without a choice
 */
record ChosenAnswers(
        ItemId item,
        List<String> choices,
        Map<ParticipantId, List<String>> chosen,
        MatchedSample people,
        int nothingChosen) {
    private static final double LEVEL = 0.95;

    ChosenAnswers {
        choices = List.copyOf(choices);
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /**
     * Collects the answers of eligible people at one wave. A person with a choice is counted. Others are excluded for the first of these
     * reasons that applies: no response, a question sent without a choice, any other missing code.
     */
    static ChosenAnswers of(Item item, Responses responses, MatchedSample eligible) {
        List<String> choices =
                item.choices() == null ? List.of() : item.choices().answered();
        Map<ParticipantId, List<String>> chosen = new LinkedHashMap<>();
        Set<ParticipantId> blank = new HashSet<>();
        for (Response response : responses.all()) {
            Answer answer = response.answers().get(item.id());
            List<String> names = names(answer, choices);
            if (!names.isEmpty()) {
                chosen.put(response.participant(), names);
            } else if (answer instanceof MissingAnswer missing && missing.code() == MissingCode.NOT_ANSWERED) {
                blank.add(response.participant());
            }
        }
        blank.removeAll(chosen.keySet());
        MatchedSample responding = eligible.retainRespondents(
                responses.all().stream().map(Response::participant).toList());
        MatchedSample choosing = responding.retain(person -> !blank.contains(person), ExclusionReason.NOTHING_CHOSEN);
        MatchedSample people = choosing.retainAll(chosen.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        chosen.keySet().retainAll(people.people());
        return new ChosenAnswers(item.id(), choices, chosen, people, responding.count() - choosing.count());
    }

    private static List<String> names(@Nullable Answer answer, List<String> choices) {
        return answer instanceof ChoiceAnswer choice
                ? choice.names().stream().filter(choices::contains).distinct().toList()
                : List.of();
    }

    /** Returns Wilson's interval of the share of a count among those who chose anything; empty below eight people. */
    Optional<Interval> interval(int count) {
        return people.count() < ReportingThresholds.INTERVAL
                ? Optional.empty()
                : Optional.of(new Proportion(count, people.count()).wilson(LEVEL));
    }
}
