package org.vpip.analysis.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
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
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.level.ItemChoices;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
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
 * <p>Below 8 pairs there is no interval, below 12 no test. Where no one moved, p is 1 and the interval is that of a change of 0. With
 * people of five communities or more, interval and test are of the mean of each person's move, -1, 0 or 1, and allow for differences
 * between communities; see {@link CommunityMean}.
 */
final class ShareChange {
    private static final double LEVEL = 0.95;

    private static final String RULE = "matched pairs; McNemar's mid-p; Newcombe's interval, method 10, corrected";
    private static final String COMMUNITY_RULE = "matched pairs; " + CommunityMean.ERRORS;

    private final ItemChoices choices;
    private final Map<ParticipantId, Boolean> before;
    private final Map<ParticipantId, Boolean> after;

    /**
     * @param before whether each person who answered made one of the choices, as after
     */
    private ShareChange(ItemChoices choices, Map<ParticipantId, Boolean> before, Map<ParticipantId, Boolean> after) {
        this.choices = choices;
        this.before = before;
        this.after = after;
    }

    /** Returns the change between the two waves of the subject. */
    static Finding of(FindingSubject subject, Item item, StudySample sample) {
        ItemChoices choices = ItemChoices.of(item, subject.call().parameters().choices());
        Responses first = sample.records().responses().inWave(subject.waves().get(0));
        Responses second = sample.records().responses().inWave(subject.waves().get(1));
        ShareChange change = new ShareChange(choices, choices.answers(first), choices.answers(second));
        MatchedSample pairs = sample.people(subject)
                .match(respondents(first), respondents(second))
                .retainAll(change.before.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED)
                .retainAll(change.after.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        Optional<CommunityMean> homes = CommunityMean.of(subject, pairs.people(), sample);
        Provenance provenance =
                sample.provenance(subject, homes.isPresent() ? COMMUNITY_RULE : RULE, OptionalLong.empty());
        return pairs.isEmpty()
                ? new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, pairs.counts(), provenance)
                : change.estimate(subject, pairs, homes, provenance);
    }

    private Finding estimate(
            FindingSubject subject, MatchedSample pairs, Optional<CommunityMean> homes, Provenance provenance) {
        PairedBinaryTable table = table(pairs.people());
        return new Estimate(
                subject,
                table.riskDifference().orElseThrow(),
                MeasurementUnit.SHARE_DIFFERENCE,
                homes.map(this::inference).orElseGet(() -> inference(table)),
                pairs.counts(),
                details(table),
                provenance);
    }

    private Inference inference(CommunityMean homes) {
        return homes.inference(homes.balance(this::move), Optional.empty(), this::part);
    }

    private double move(ParticipantId person) {
        return (chose(after, person) ? 1 : 0) - (chose(before, person) ? 1 : 0);
    }

    private static boolean chose(Map<ParticipantId, Boolean> answers, ParticipantId person) {
        return answers.getOrDefault(person, false);
    }

    private CommunityPart part(List<ParticipantId> people) {
        PairedBinaryTable table = table(people);
        return new CommunityPart(
                PersonSet.of(people),
                table.riskDifference().orElseThrow(),
                details(table).withoutTransitions());
    }

    private static List<ParticipantId> respondents(Responses responses) {
        return responses.all().stream().map(Response::participant).toList();
    }

    private PairedBinaryTable table(List<ParticipantId> people) {
        int[] counts = new int[4];
        for (ParticipantId person : people) {
            counts[(chose(before, person) ? 0 : 2) + (chose(after, person) ? 0 : 1)]++;
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

    private ShareChangeDetails details(PairedBinaryTable table) {
        ChoiceTransitions transitions =
                new ChoiceTransitions(table.yesYes(), table.yesNo(), table.noYes(), table.noNo());
        return new ShareChangeDetails(choices.item(), choices.parts(), transitions.chosen(), Optional.of(transitions));
    }
}
