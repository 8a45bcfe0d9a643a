package org.vpip.analysis.sample;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

/**
 * The people on whom a number rests, in the order of the study. A sample begins with the eligible people; each condition
 * excludes those who do not meet it, under the first reason that applies to them. Immutable.
 */
public final class MatchedSample {
    private final List<ParticipantId> people;
    private final int eligible;
    private final Map<ExclusionReason, Integer> excluded;

    private MatchedSample(List<ParticipantId> people, int eligible, Map<ExclusionReason, Integer> excluded) {
        this.people = List.copyOf(people);
        this.eligible = eligible;
        this.excluded = excluded;
    }

    /** Returns the memberships on which results may rest: those without withdrawn consent. */
    public static Memberships memberships(Study study) {
        return study.memberships().withoutWithdrawn();
    }

    /** Returns the people who are eligible for a finding. */
    public static MatchedSample of(Study study, FindingSubject subject) {
        return of(study, subject.subgroup());
    }

    /** Returns the eligible people of a subgroup. */
    public static MatchedSample of(Study study, Subgroup subgroup) {
        Memberships eligible = memberships(study);
        if (subgroup.community() != null) {
            return of(eligible.inCommunity(subgroup.community()).ids());
        }
        if (subgroup.attribute() != null && subgroup.code() != null) {
            return of(eligible.withAttribute(subgroup.attribute(), subgroup.code())
                    .ids());
        }
        return of(eligible.ids());
    }

    /** Returns a sample of these people, each listed once, all of them eligible. */
    public static MatchedSample of(Collection<ParticipantId> people) {
        return new MatchedSample(List.copyOf(people), people.size(), Map.of());
    }

    /** Retains the people who meet a condition; the others are excluded for that reason. */
    public MatchedSample retain(Predicate<ParticipantId> condition, ExclusionReason reason) {
        List<ParticipantId> retained = people.stream().filter(condition).toList();
        Map<ExclusionReason, Integer> reasons = new EnumMap<>(ExclusionReason.class);
        reasons.putAll(excluded);
        reasons.merge(reason, people.size() - retained.size(), Integer::sum);
        return new MatchedSample(retained, eligible, reasons);
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

    public int count() {
        return people.size();
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Returns the numbers of people used, eligible and excluded. */
    public AnalysisSample counts() {
        return new AnalysisSample(people.size(), eligible, excluded);
    }
}
