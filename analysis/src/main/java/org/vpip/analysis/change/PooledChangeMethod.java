package org.vpip.analysis.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityDifferences;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.pooling.RandomEffects;
import org.vpip.analysis.statistics.pooling.RandomEffects.Heterogeneity;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/**
 * The mean change of a score over several communities, pooled with random effects; see {@link RandomEffects}.
 *
 * <p>A community needs 5 members with a score at both waves whose changes differ; other communities are left out. Fewer than 3
 * communities have no value. A member of several communities is counted in the first.
 */
public final class PooledChangeMethod implements AnswerMethod {
    /** The fewest members of a community, and the fewest communities. */
    private static final int FEWEST_MEMBERS = 5;

    private static final int FEWEST_COMMUNITIES = 3;
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("pooled")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.POINTS)
            .people(FEWEST_MEMBERS * FEWEST_COMMUNITIES)
            .signed();
    private static final String RULE =
            "matched pairs by community; random effects, REML; Knapp-Hartung t interval and test";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        Function<ParticipantId, CommunityId> homes = sample.homes();
        ScorePairs all = sample.pairs(subject);
        ScorePairs pairs = all.retain(
                        members(communities(all, homes), community -> community.count() >= FEWEST_MEMBERS)::contains,
                        ExclusionReason.SMALL_COMMUNITY)
                .retain(
                        members(communities(all, homes), PooledChangeMethod::varies)::contains,
                        ExclusionReason.UNIFORM_COMMUNITY);
        Map<CommunityId, ScorePairs> counted = communities(pairs, homes);
        return counted.size() < FEWEST_COMMUNITIES
                ? new NotEstimable(subject, NotEstimableReason.TOO_FEW_COMMUNITIES, all.sample(), provenance)
                : pooled(subject, pairs, counted, provenance);
    }

    private static Map<CommunityId, ScorePairs> communities(
            ScorePairs pairs, Function<ParticipantId, CommunityId> homes) {
        Map<CommunityId, ScorePairs> communities = new LinkedHashMap<>();
        for (ParticipantId person : pairs.participants()) {
            communities.computeIfAbsent(
                    homes.apply(person),
                    home -> pairs.retain(member -> home.equals(homes.apply(member)), ExclusionReason.SMALL_COMMUNITY));
        }
        return communities;
    }

    /** Returns the members of the communities that meet a condition. */
    private static Set<ParticipantId> members(
            Map<CommunityId, ScorePairs> communities, Predicate<ScorePairs> condition) {
        return communities.values().stream()
                .filter(condition)
                .flatMap(community -> community.participants().stream())
                .collect(Collectors.toSet());
    }

    private static boolean varies(ScorePairs pairs) {
        return PairedTTest.of(pairs.before(), pairs.after()).isPresent();
    }

    private static CommunityChange change(CommunityId community, ScorePairs pairs) {
        return new CommunityChange(
                community,
                PersonSet.of(pairs.participants()),
                Moments.meanOf(differences(pairs)),
                PairedTTest.of(pairs.before(), pairs.after())
                        .map(PairedTTest::interval)
                        .filter(interval -> pairs.count() >= ReportingThresholds.INTERVAL));
    }

    private static double[] differences(ScorePairs pairs) {
        return RankDifferences.PLAIN.of(pairs.before(), pairs.after());
    }

    /** Returns the variance of the mean change. */
    private static double variance(ScorePairs pairs) {
        return Moments.varianceOf(differences(pairs)) / pairs.count();
    }

    private static Finding pooled(
            FindingSubject subject, ScorePairs pairs, Map<CommunityId, ScorePairs> counted, Provenance provenance) {
        List<CommunityChange> changes = counted.entrySet().stream()
                .map(community -> change(community.getKey(), community.getValue()))
                .toList();
        RandomEffects pooled = RandomEffects.of(
                        changes.stream().mapToDouble(CommunityChange::change).toArray(),
                        counted.values().stream()
                                .mapToDouble(PooledChangeMethod::variance)
                                .toArray())
                .orElseThrow();
        return new Estimate(
                subject,
                pooled.estimate(),
                MeasurementUnit.POINTS,
                inference(pooled, changes.size() - 1),
                pairs.sample(),
                new PooledChangeDetails(changes, differences(pooled.heterogeneity()), pooled.prediction()),
                provenance);
    }

    private static CommunityDifferences differences(Heterogeneity found) {
        return new CommunityDifferences(found.tauSquared(), found.shareOfVariance(), found.q(), found.p());
    }

    private static Inference inference(RandomEffects pooled, int degrees) {
        Optional<SignificanceTest> test = pooled.p().stream()
                .mapToObj(p -> SignificanceTest.withoutAdjustment(
                        IntervalMethod.KNAPP_HARTUNG.id(),
                        pooled.estimate() / pooled.standardError(),
                        OptionalInt.of(degrees),
                        p))
                .findFirst();
        return new Inference(Optional.of(pooled.interval()), IntervalMethod.KNAPP_HARTUNG, Optional.empty(), test);
    }
}
