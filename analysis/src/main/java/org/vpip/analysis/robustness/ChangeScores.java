package org.vpip.analysis.robustness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.vpip.analysis.change.CommunityMeanChange;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SamplePeople;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.WaveScores;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The scores of a mean change: those of everybody at either wave, and those of people with both. Communities that one of the waves does
 * not ask are left out.
 *
 * @param change the row of the plan, about all people
 */
record ChangeScores(FindingSubject change, StudySample sample, WaveScores before, WaveScores after, ScorePairs pairs) {

    static ChangeScores of(FindingSubject change, StudySample sample) {
        return new ChangeScores(
                change, sample, at(change, sample, 0, 1), at(change, sample, 1, 0), sample.pairs(change));
    }

    private static WaveScores at(FindingSubject change, StudySample sample, int wave, int other) {
        PersonSet unasked = unasked(sample, change.withWave(change.waves().get(other)));
        MatchedSample people =
                without(unasked, sample.people(change.withWave(change.waves().get(wave))));
        return sample.scores((ScoreSource) change.source()).at(change.waves().get(wave), people);
    }

    private static PersonSet unasked(StudySample sample, FindingSubject wave) {
        return sample.people(wave)
                .counts()
                .people()
                .map(SamplePeople::excluded)
                .map(excluded -> excluded.getOrDefault(ExclusionReason.COMMUNITY_NOT_ASKED, PersonSet.EMPTY))
                .orElse(PersonSet.EMPTY);
    }

    private static MatchedSample without(PersonSet unasked, MatchedSample people) {
        return people.retain(
                person -> !unasked.includes(PersonSet.of(List.of(person))), ExclusionReason.COMMUNITY_NOT_ASKED);
    }

    /** Returns the change by communities, where its people are a sample of communities. */
    Optional<CommunityMeanChange> communities() {
        return CommunityMeanChange.of(
                CommunityMean.of(change, pairs.participants(), sample), pairs, PossibleScores.FREE);
    }

    WaveId firstWave() {
        return change.waves().get(0);
    }

    WaveId secondWave() {
        return change.waves().get(1);
    }

    /** Returns everybody with a score before, after or both. */
    List<ParticipantId> people() {
        Set<ParticipantId> people = new LinkedHashSet<>(before.participants());
        people.addAll(after.participants());
        return List.copyOf(people);
    }

    /** Returns everybody with a score as a sample of all who could have one, the others excluded by reason. */
    MatchedSample everybody() {
        PersonSet unasked =
                unasked(sample, change.withWave(firstWave())).plus(unasked(sample, change.withWave(secondWave())));
        MatchedSample eligible = without(unasked, MatchedSample.atAnyWave(sample.study(), change));
        return sample.scores((ScoreSource) change.source()).scored(change.waves(), eligible, people());
    }

    /** Returns one row for each person with a score: before and after, NaN where missing. */
    double[][] rows() {
        Set<ParticipantId> first = Set.copyOf(before.participants());
        Set<ParticipantId> second = Set.copyOf(after.participants());
        return people().stream()
                .map(person -> new double[] {
                    first.contains(person) ? before.score(person) : Double.NaN,
                    second.contains(person) ? after.score(person) : Double.NaN
                })
                .toArray(double[][]::new);
    }

    /** Returns the subject of a finding beside the change. */
    FindingSubject subject(MethodDeclaration method) {
        return new FindingSubject(
                new IndicatorId(method.id() + "_" + change.indicator().value()),
                change.label(),
                new Outcome(IndicatorRole.DESCRIPTIVE, "", change.direction(), OutcomeCriteria.NONE),
                MethodCall.of(method, change.source()),
                change.waves(),
                change.subgroup());
    }

    Provenance provenance(FindingSubject subject, String rule, OptionalLong seed) {
        return sample.provenance(subject, rule, seed);
    }
}
