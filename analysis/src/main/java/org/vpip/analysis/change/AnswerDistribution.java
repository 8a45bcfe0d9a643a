package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.answer.Answer;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;
import org.vpip.instruments.response.WaveId;

/**
 * The distribution of the answers to items over their choices, wave by wave. An item counts the people who answered it at
 * every wave. Missing codes are not choices. The value is the largest number of people of an item.
 */
public final class AnswerDistribution {
    private AnswerDistribution() {}

    /** An item and whether its scale reverses it. */
    public record KeyedItem(Item item, boolean reversed) {}

    /** Returns the distributions of the items that have choices. */
    public static Finding of(
            FindingSubject subject,
            List<KeyedItem> items,
            Responses responses,
            MatchedSample people,
            Provenance provenance) {
        List<ItemDistribution> distributions = new ArrayList<>();
        MatchedSample largest = people.retain(person -> false, ExclusionReason.NOT_ANSWERED_EVERY_TIME);
        for (KeyedItem keyed : items) {
            ChoiceList list = keyed.item().choices();
            if (list != null) {
                List<String> choices = numbered(list);
                List<Map<ParticipantId, String>> chosen = subject.waves().stream()
                        .map(wave -> chosen(keyed.item().id(), responses.inWave(wave), choices))
                        .toList();
                MatchedSample matched =
                        people.matchEveryWave(chosen.stream().map(Map::keySet).toList());
                distributions.add(
                        distribution(keyed, choices, counts(subject.waves(), choices, chosen, matched), matched));
                largest = matched.count() > largest.count() ? matched : largest;
            }
        }
        if (largest.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, largest.counts(), provenance);
        }
        return Estimate.withoutInference(
                subject,
                largest.count(),
                MeasurementUnit.COUNT,
                largest.counts(),
                new DistributionDetails(distributions),
                provenance);
    }

    private static List<String> numbered(ChoiceList choices) {
        return choices.choices().stream()
                .filter(choice -> choice.number().isPresent())
                .map(Choice::name)
                .toList();
    }

    private static ItemDistribution distribution(
            KeyedItem keyed, List<String> choices, List<WaveAnswerCounts> counts, MatchedSample people) {
        List<List<String>> single = choices.stream().map(List::of).toList();
        return new ItemDistribution(keyed.item().id(), keyed.reversed(), single, counts, people.set());
    }

    private static List<WaveAnswerCounts> counts(
            List<WaveId> waves, List<String> choices, List<Map<ParticipantId, String>> chosen, MatchedSample people) {
        return IntStream.range(0, waves.size())
                .mapToObj(wave -> new WaveAnswerCounts(
                        waves.get(wave),
                        choices.stream()
                                .map(choice -> (int) people.people().stream()
                                        .filter(person ->
                                                choice.equals(chosen.get(wave).get(person)))
                                        .count())
                                .toList()))
                .toList();
    }

    /** Returns the choice of each person who chose exactly one of these. */
    private static Map<ParticipantId, String> chosen(ItemId item, Responses responses, List<String> choices) {
        Map<ParticipantId, String> chosen = new HashMap<>();
        for (Response response : responses.all()) {
            Answer answer = response.answers().get(item);
            if (answer instanceof Answer.ChoiceAnswer choice
                    && choice.names().size() == 1
                    && choices.contains(choice.names().get(0))) {
                chosen.put(response.participant(), choice.names().get(0));
            }
        }
        return chosen;
    }
}
