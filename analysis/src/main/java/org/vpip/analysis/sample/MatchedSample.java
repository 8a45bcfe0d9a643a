package org.vpip.analysis.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.SamplePeople;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;

/**
 * The people on whom a number rests, in the order of the study. A sample begins with the eligible people; each condition
 * excludes those who do not meet it, under the first reason that applies to them. Immutable.
 */
public final class MatchedSample {
    private final List<ParticipantId> people;
    private final List<ParticipantId> eligible;
    private final Map<ExclusionReason, List<ParticipantId>> excluded;

    private MatchedSample(
            List<ParticipantId> people,
            List<ParticipantId> eligible,
            Map<ExclusionReason, List<ParticipantId>> excluded) {
        this.people = List.copyOf(people);
        this.eligible = eligible;
        this.excluded = excluded;
    }

    /** Returns the memberships on which results may rest: those without withdrawn consent. */
    public static Memberships memberships(Study study) {
        return Eligibility.memberships(study);
    }

    /** Returns the people who are eligible for a finding: at every wave of the subject, by consent and membership. */
    public static MatchedSample of(Study study, FindingSubject subject) {
        return of(study, subject.source(), Eligibility.memberships(study, subject.subgroup()), subject.waves());
    }

    /** Returns the members of a subgroup at any time, for counts that rest on no source of their own. */
    public static MatchedSample of(Study study, Subgroup subgroup) {
        return of(Eligibility.memberships(study, subgroup).ids());
    }

    /** Returns those of the candidates who are eligible for the use of a source at every wave. */
    public static MatchedSample of(Study study, IndicatorSource source, Memberships candidates, List<WaveId> waves) {
        return new Eligibility(study, source).atEveryWave(candidates, waves);
    }

    /** Returns the people who are eligible for a finding at one of the subject's waves or more. */
    public static MatchedSample atAnyWave(Study study, FindingSubject subject) {
        return new Eligibility(study, subject.source())
                .atAnyWave(Eligibility.memberships(study, subject.subgroup()), subject.waves());
    }

    /** Returns a sample of these people, each listed once, all of them eligible. */
    public static MatchedSample of(Collection<ParticipantId> people) {
        return new MatchedSample(List.copyOf(people), List.copyOf(people), Map.of());
    }

    /** Retains the people who meet a condition; the others are excluded for that reason. */
    public MatchedSample retain(Predicate<ParticipantId> condition, ExclusionReason reason) {
        List<ParticipantId> retained = people.stream().filter(condition).toList();
        Map<ExclusionReason, List<ParticipantId>> reasons = new EnumMap<>(ExclusionReason.class);
        reasons.putAll(excluded);
        List<ParticipantId> removed =
                people.stream().filter(person -> !retained.contains(person)).toList();
        reasons.merge(reason, removed, MatchedSample::union);
        return new MatchedSample(retained, eligible, reasons);
    }

    private static List<ParticipantId> union(List<ParticipantId> first, List<ParticipantId> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Retains the people who are also among others; the rest is excluded for that reason. */
    public MatchedSample retainAll(Collection<ParticipantId> others, ExclusionReason reason) {
        return retain(new HashSet<>(others)::contains, reason);
    }

    /** Retains the respondents of one wave. */
    public MatchedSample retainRespondents(Collection<ParticipantId> respondents) {
        return retainAll(respondents, ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    /** Retains the respondents of both waves; the reason is the wave that a person missed. */
    public MatchedSample match(Collection<ParticipantId> before, Collection<ParticipantId> after) {
        Set<ParticipantId> either = new HashSet<>(before);
        either.addAll(after);
        return retainRespondents(either)
                .retainAll(before, ExclusionReason.NO_RESPONSE_BEFORE)
                .retainAll(after, ExclusionReason.NO_RESPONSE_AFTER);
    }

    /** Retains the people who answered an item at every wave. */
    public MatchedSample matchEveryWave(List<Set<ParticipantId>> respondents) {
        return retain(
                person -> respondents.stream().allMatch(wave -> wave.contains(person)),
                ExclusionReason.NOT_ANSWERED_EVERY_TIME);
    }

    public List<ParticipantId> people() {
        return people;
    }

    /** Returns the people with whom the sample began, excluded ones included. */
    public List<ParticipantId> eligible() {
        return eligible;
    }

    public int count() {
        return people.size();
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Returns the numbers for a figure about some of these people; the excluded ones stay counted with their reasons. */
    public AnalysisSample countsOf(Collection<String> contributing) {
        List<ParticipantId> used = people.stream()
                .filter(person -> contributing.contains(person.value()))
                .toList();
        List<ParticipantId> counted = new ArrayList<>(used);
        excluded.values().forEach(counted::addAll);
        return new MatchedSample(used, counted, excluded).counts();
    }

    /** Returns the numbers of people used, eligible and excluded. */
    public AnalysisSample counts() {
        Map<ExclusionReason, PersonSet> left = new EnumMap<>(ExclusionReason.class);
        excluded.forEach((reason, gone) -> left.put(reason, PersonSet.of(gone)));
        SamplePeople sets = new SamplePeople(set(), PersonSet.of(eligible), left);
        return new AnalysisSample(people.size(), eligible.size(), exclusions(), Optional.of(sets));
    }

    /** Returns these people as the set behind a fact. */
    public PersonSet set() {
        return PersonSet.of(people);
    }

    private Map<ExclusionReason, Integer> exclusions() {
        Map<ExclusionReason, Integer> counts = new EnumMap<>(ExclusionReason.class);
        excluded.forEach((reason, gone) -> counts.put(reason, gone.size()));
        return counts;
    }
}
