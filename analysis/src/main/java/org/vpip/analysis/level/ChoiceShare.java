package org.vpip.analysis.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.Responses;

/**
 * The share of people who made one of some choices of an item, among those who made any choice of it at one wave, with
 * Wilson's interval. Missing codes are not choices. No interval below eight people.
 *
 * <p>With people of five communities or more, the interval allows for differences between communities, and is cut off at 0 and 1; see
 * {@link CommunityMean}. There is none then where the share is the same in all communities, as where no one or everybody made such a
 * choice.
 */
final class ChoiceShare {
    private static final double LEVEL = 0.95;

    private static final String RULE = "everybody with a choice at the wave; Wilson's interval";
    private static final String COMMUNITY_RULE = "everybody with a choice at the wave; " + CommunityMean.ERRORS;

    private final FindingSubject subject;
    private final ItemChoices choices;
    private final Map<ParticipantId, Boolean> answers;

    private ChoiceShare(FindingSubject subject, ItemChoices choices, Map<ParticipantId, Boolean> answers) {
        this.subject = subject;
        this.choices = choices;
        this.answers = answers;
    }

    /** Returns the share at the only wave of the subject. */
    static Finding of(FindingSubject subject, Item item, StudySample sample) {
        ItemChoices choices = ItemChoices.of(item, subject.call().parameters().choices());
        Responses responses =
                sample.records().responses().inWave(subject.waves().get(0));
        Map<ParticipantId, Boolean> answers = choices.answers(responses);
        MatchedSample answered = sample.people(subject)
                .retainRespondents(
                        responses.all().stream().map(Response::participant).toList())
                .retainAll(answers.keySet(), ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
        Optional<CommunityMean> homes = CommunityMean.of(subject, answered.people(), sample);
        Provenance provenance =
                sample.provenance(subject, homes.isPresent() ? COMMUNITY_RULE : RULE, OptionalLong.empty());
        return answered.isEmpty()
                ? new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, answered.counts(), provenance)
                : new ChoiceShare(subject, choices, answers).estimate(answered, homes, provenance);
    }

    private Finding estimate(MatchedSample answered, Optional<CommunityMean> homes, Provenance provenance) {
        Proportion share = share(answered.people());
        return new Estimate(
                subject,
                share.value(),
                MeasurementUnit.PROPORTION,
                homes.map(found -> found.level(found.share(this::chose), this::part))
                        .orElseGet(() -> inference(share)),
                answered.counts(),
                details(share, answered.set()),
                provenance);
    }

    private boolean chose(ParticipantId person) {
        return answers.getOrDefault(person, false);
    }

    private Proportion share(List<ParticipantId> people) {
        return new Proportion((int) people.stream().filter(this::chose).count(), people.size());
    }

    private static Inference inference(Proportion share) {
        Optional<Interval> interval =
                share.trials() < ReportingThresholds.INTERVAL ? Optional.empty() : Optional.of(share.wilson(LEVEL));
        return Inference.of(interval, IntervalMethod.WILSON);
    }

    /** Returns the people of a community with their share. */
    private CommunityPart part(List<ParticipantId> people) {
        Proportion share = share(people);
        PersonSet set = PersonSet.of(people);
        return new CommunityPart(set, share.value(), details(share, set));
    }

    private DistributionDetails details(Proportion share, PersonSet people) {
        List<Integer> counts = List.of(share.successes(), share.trials() - share.successes());
        return new DistributionDetails(List.of(new ItemDistribution(
                choices.item(),
                false,
                choices.parts(),
                List.of(new WaveAnswerCounts(subject.waves().get(0), counts)),
                people)));
    }
}
