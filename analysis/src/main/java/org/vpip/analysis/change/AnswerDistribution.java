package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.AnalysisSample;
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
 * How the answers to items are spread over their choices, wave by wave, among the people who answered that item in every
 * one of the waves. Missing codes are no choice. The value is the number of people counted.
 */
public final class AnswerDistribution {
    private AnswerDistribution() {}

    /** One item and whether its scale reverses it. */
    public record KeyedItem(Item item, boolean reversed) {}

    public static Finding of(
            FindingSubject subject,
            List<KeyedItem> items,
            Responses responses,
            List<ParticipantId> people,
            Provenance provenance) {
        List<ItemDistribution> spread = new ArrayList<>();
        int most = 0;
        for (KeyedItem asked : items) {
            ChoiceList choices = asked.item().choices();
            if (choices != null) {
                ItemDistribution item = distribution(asked, choices, subject.waves(), responses, people);
                spread.add(item);
                most = Math.max(most, item.waves().get(0).answered());
            }
        }
        AnalysisSample counted = new AnalysisSample(
                most, people.size(), Map.of(ExclusionReason.NOT_ANSWERED_EVERY_TIME, people.size() - most));
        if (most == 0) {
            return new NotEstimable(subject, NotEstimableReason.NOBODY_ANSWERED, counted, provenance);
        }
        return Estimate.withoutInference(
                subject, most, MeasurementUnit.COUNT, counted, new DistributionDetails(spread), provenance);
    }

    private static ItemDistribution distribution(
            KeyedItem asked, ChoiceList list, List<WaveId> waves, Responses responses, List<ParticipantId> people) {
        List<String> choices = list.choices().stream()
                .filter(choice -> choice.number().isPresent())
                .map(Choice::name)
                .toList();
        List<Map<ParticipantId, String>> chosen = waves.stream()
                .map(wave -> chosen(asked.item().id(), responses.inWave(wave), choices))
                .toList();
        List<ParticipantId> always = people.stream()
                .filter(person -> chosen.stream().allMatch(wave -> wave.containsKey(person)))
                .toList();
        List<WaveAnswerCounts> counts = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            Map<ParticipantId, String> wave = chosen.get(i);
            counts.add(new WaveAnswerCounts(
                    waves.get(i),
                    choices.stream()
                            .map(choice -> (int) always.stream()
                                    .filter(person -> choice.equals(wave.get(person)))
                                    .count())
                            .toList()));
        }
        List<List<String>> single = choices.stream().map(List::of).toList();
        return new ItemDistribution(asked.item().id(), asked.reversed(), single, counts);
    }

    private static Map<ParticipantId, String> chosen(ItemId item, Responses responses, List<String> choices) {
        Map<ParticipantId, String> chosen = new HashMap<>();
        for (Response response : responses.all()) {
            Answer answer = response.answers().get(item);
            if (answer instanceof Answer.ChoiceAnswer one
                    && one.names().size() == 1
                    && choices.contains(one.names().get(0))) {
                chosen.put(response.participant(), one.names().get(0));
            }
        }
        return chosen;
    }
}
