package org.vpip.analysis.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.level.ItemChoices;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.category.PairedBinaryTable;
import org.vpip.analysis.statistics.category.PairedBinaryTable.NewcombeInterval;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;

/**
 * The change, after - before, of the share of people who made one of some choices of an item, among those who made any at both
 * waves: Newcombe's interval and McNemar's mid-p. See {@link PairedBinaryTable} for sources.
 *
 * <p>Below 8 pairs there is no interval, below 12 no test. Where no one moved, p is 1 and the interval is that of a change of 0.
 */
public final class ShareChange {
    private static final double LEVEL = 0.95;

    private ShareChange() {}

    /** Returns the change between the two waves of the subject. */
    public static Finding of(
            FindingSubject subject, Item item, Responses responses, MatchedSample people, Provenance provenance) {
        ItemChoices choices = ItemChoices.of(item, subject.call().parameters().choices());
        Responses first = responses.inWave(subject.waves().get(0));
        Responses second = responses.inWave(subject.waves().get(1));
        Map<ParticipantId, Boolean> before = choices.answers(first);
        Map<ParticipantId, Boolean> after = choices.answers(second);
        MatchedSample pairs = people.match(respondents(first), respondents(second))
                .retainAll(before.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED)
                .retainAll(after.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        if (pairs.isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs.counts(), provenance);
        }
        PairedBinaryTable table = table(pairs, before, after);
        return new Estimate(
                subject,
                table.riskDifference().orElseThrow(),
                MeasurementUnit.SHARE_DIFFERENCE,
                inference(table),
                pairs.counts(),
                details(choices, table),
                provenance);
    }

    private static List<ParticipantId> respondents(Responses responses) {
        return responses.all().stream().map(Response::participant).toList();
    }

    private static PairedBinaryTable table(
            MatchedSample pairs, Map<ParticipantId, Boolean> before, Map<ParticipantId, Boolean> after) {
        int[] counts = new int[4];
        for (ParticipantId person : pairs.people()) {
            int first = before.getOrDefault(person, false) ? 0 : 2;
            int second = after.getOrDefault(person, false) ? 0 : 1;
            counts[first + second]++;
        }
        return new PairedBinaryTable(counts[0], counts[1], counts[2], counts[3]);
    }

    private static Inference inference(PairedBinaryTable table) {
        Optional<Interval> interval = table.newcombe(LEVEL, true)
                .map(NewcombeInterval::interval)
                .filter(found -> table.n() >= ReportingThresholds.INTERVAL);
        Optional<SignificanceTest> test = table.n() < ReportingThresholds.TEST
                ? Optional.empty()
                : Optional.of(SignificanceTest.withoutAdjustment(
                        "mcNemarMidP", table.noYes(), OptionalInt.empty(), table.midP()));
        return new Inference(interval, IntervalMethod.NEWCOMBE, Optional.empty(), test);
    }

    private static ShareChangeDetails details(ItemChoices choices, PairedBinaryTable table) {
        ChoiceTransitions transitions =
                new ChoiceTransitions(table.yesYes(), table.yesNo(), table.noYes(), table.noNo());
        return new ShareChangeDetails(choices.item(), choices.parts(), transitions.chosen(), Optional.of(transitions));
    }
}
