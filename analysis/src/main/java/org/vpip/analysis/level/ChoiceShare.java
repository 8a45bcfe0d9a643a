package org.vpip.analysis.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Responses;

/**
 * The share of people who made one of some choices of an item, among those who made any choice of it at one wave, with
 * Wilson's interval. Missing codes are not choices. No interval below eight people.
 */
public final class ChoiceShare {
    private static final double LEVEL = 0.95;

    private ChoiceShare() {}

    /** Returns the share at the only wave of the subject, from the responses at that wave. */
    public static Finding of(
            FindingSubject subject, Item item, Responses responses, MatchedSample people, Provenance provenance) {
        ItemChoices choices = ItemChoices.of(item, subject.call().parameters().choices());
        Map<ParticipantId, Boolean> answers = choices.answers(responses);
        MatchedSample answered = people.retainRespondents(responses.all().stream()
                        .map(response -> response.participant())
                        .toList())
                .retainAll(answers.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        if (answered.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, answered.counts(), provenance);
        }
        int chosen = (int) answered.people().stream()
                .filter(person -> answers.getOrDefault(person, false))
                .count();
        Proportion share = new Proportion(chosen, answered.count());
        Optional<Interval> interval =
                answered.count() < ReportingThresholds.INTERVAL ? Optional.empty() : Optional.of(share.wilson(LEVEL));
        return new Estimate(
                subject,
                share.value(),
                MeasurementUnit.PROPORTION,
                Inference.of(interval, IntervalMethod.WILSON),
                answered.counts(),
                details(subject, choices, share, answered),
                provenance);
    }

    private static DistributionDetails details(
            FindingSubject subject, ItemChoices choices, Proportion share, MatchedSample answered) {
        List<Integer> counts = List.of(share.successes(), share.trials() - share.successes());
        return new DistributionDetails(List.of(new ItemDistribution(
                choices.item(),
                false,
                choices.parts(),
                List.of(new WaveAnswerCounts(subject.waves().get(0), counts)),
                answered.set())));
    }
}
