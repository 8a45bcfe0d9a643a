package org.vpip.analysis.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The rules that decide who may be counted: consent to the use of the source, and membership at the waves. People who
 * withdrew from the study are not eligible and not counted as excluded. The reasons apply in the order refused, community
 * not asked, joined later, left, answered outside the wave.
 */
final class Eligibility {
    private final Study study;
    private final IndicatorSource source;
    private final Map<WaveId, Set<ParticipantId>> outsideWave;

    Eligibility(Study study, IndicatorSource source) {
        this.study = study;
        this.source = source;
        this.outsideWave = source.scope().filter(ConsentScope.SURVEY::equals).isPresent()
                ? new ResponseTimes(study).peopleOutsideWave()
                : Map.of();
    }

    /** Returns the memberships of people who did not withdraw. */
    static Memberships memberships(Study study) {
        return study.memberships().withoutWithdrawn();
    }

    static Memberships memberships(Study study, Subgroup subgroup) {
        Memberships all = memberships(study);
        if (subgroup.community() != null) {
            return all.inCommunity(subgroup.community());
        }
        String attribute = subgroup.attribute();
        String code = subgroup.code();
        if (attribute == null || code == null) {
            return all;
        }
        AttributePartition partition = study.partition(attribute);
        return all.withAttribute(attribute, value -> code.equals(partition.group(value)));
    }

    /** Returns the people who are eligible at every wave. */
    MatchedSample atEveryWave(Memberships candidates, List<WaveId> waves) {
        List<Wave> known = known(waves);
        return sample(
                candidates,
                memberships -> known.stream()
                        .flatMap(wave -> absence(memberships, wave).stream())
                        .min(Enum::compareTo));
    }

    /** Returns the people who are eligible at one wave or more, or of a study without waves. */
    MatchedSample atAnyWave(Memberships candidates, List<WaveId> waves) {
        List<Wave> known = known(waves);
        return sample(candidates, memberships -> {
            List<Optional<ExclusionReason>> absences =
                    known.stream().map(wave -> absence(memberships, wave)).toList();
            return absences.stream().allMatch(Optional::isPresent)
                    ? absences.stream().flatMap(Optional::stream).min(Enum::compareTo)
                    : Optional.empty();
        });
    }

    private List<Wave> known(List<WaveId> waves) {
        return waves.stream().flatMap(wave -> study.wave(wave).stream()).toList();
    }

    private MatchedSample sample(
            Memberships candidates, Function<List<Membership>, Optional<ExclusionReason>> absence) {
        Map<ParticipantId, ExclusionReason> reasons = new LinkedHashMap<>();
        for (ParticipantId person : candidates.ids()) {
            reason(person, candidates, absence).ifPresent(reason -> reasons.put(person, reason));
        }
        MatchedSample sample = MatchedSample.of(candidates.ids());
        for (ExclusionReason reason : ExclusionReason.values()) {
            if (reasons.containsValue(reason)) {
                sample = sample.retain(person -> reasons.get(person) != reason, reason);
            }
        }
        return sample;
    }

    private Optional<ExclusionReason> reason(
            ParticipantId person,
            Memberships candidates,
            Function<List<Membership>, Optional<ExclusionReason>> absence) {
        Optional<ConsentScope> scope = source.scope();
        if (scope.isPresent() && study.consents().refuses(person, scope.get())) {
            return Optional.of(ExclusionReason.REFUSED);
        }
        return absence.apply(candidates.memberships().stream()
                .filter(membership -> membership.id().equals(person))
                .toList());
    }

    /** Returns the reason why a person with these memberships is not counted at a wave; empty for one who is. */
    private Optional<ExclusionReason> absence(List<Membership> memberships, Wave wave) {
        List<Membership> asked = memberships.stream()
                .filter(membership -> wave.includes(membership.community()))
                .toList();
        if (asked.isEmpty()) {
            return Optional.of(ExclusionReason.COMMUNITY_NOT_ASKED);
        }
        if (asked.stream().allMatch(membership -> membership.hasJoinedAfter(wave.closes()))) {
            return Optional.of(ExclusionReason.JOINED_LATER);
        }
        if (asked.stream().noneMatch(wave::isDuring)) {
            return Optional.of(ExclusionReason.LEFT);
        }
        boolean outside = outsideWave
                .getOrDefault(wave.id(), Set.of())
                .contains(asked.get(0).id());
        return outside ? Optional.of(ExclusionReason.ANSWERED_OUTSIDE_WAVE) : Optional.empty();
    }
}
