package org.vpip.analysis.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageSensitivity;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ScoreSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.recordlinkage.CodeCounts;
import org.vpip.analysis.recordlinkage.LinkedStudy;
import org.vpip.analysis.recordlinkage.MatchRule;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.score.ScoreTable;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.group.TwoSampleTTest;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.WaveId;

/**
 * The linkage of answers by codes, and its effect on each change: with exact links only, and as if no code had been linked.
 * The value is the share of people of later waves that were linked, 0 to 1.
 */
record LinkageEvaluation(LinkedStudy linked, StudySample sample, IndicatorPlan plan) {
    private static final MethodDeclaration METHOD =
            MethodDeclaration.of("linkage").yields(MeasurementUnit.PROPORTION);

    /** Returns the finding; empty in a study without codes. */
    Optional<Finding> finding() {
        if (linked.compared().isEmpty()) {
            return Optional.empty();
        }
        List<LinkageDetails.WaveLinkageCounts> waves = new CodeCounts(linked).waves();
        int later = waves.stream()
                .skip(1)
                .mapToInt(LinkageDetails.WaveLinkageCounts::codes)
                .sum();
        FindingSubject subject = FindingSubject.descriptive(
                METHOD.id(),
                MethodCall.of(METHOD, RecordSource.CODES),
                waves.stream().map(LinkageDetails.WaveLinkageCounts::wave).toList());
        Provenance provenance = Provenance.of(
                RecordSource.CODES, "seven equal elements, or six of a mutual single nearest; doubts as decided");
        if (later == 0) {
            return Optional.of(new NotEstimable(
                    subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, AnalysisSample.complete(0), provenance));
        }
        int found =
                waves.stream().skip(1).mapToInt(wave -> wave.links().total()).sum();
        double share = (double) found / later;
        LinkageDetails details =
                new LinkageDetails(waves, contrasts(waves.get(0).wave()), sensitivities());
        return Optional.of(Estimate.withoutInference(
                subject, share, MeasurementUnit.PROPORTION, AnalysisSample.complete(later), details, provenance));
    }

    private List<Indicator> changes() {
        return plan.indicators().stream()
                .filter(indicator -> indicator.method().declaration().equals(MeanChangeMethod.DECLARATION))
                .toList();
    }

    private List<LinkageContrast> contrasts(WaveId first) {
        Set<ParticipantId> foundAgain =
                linked.matches().links().stream().map(link -> link.person()).collect(Collectors.toSet());
        Set<ParticipantId> coded = linked.compared().stream()
                .filter(code -> code.wave().equals(first))
                .map(SelfGeneratedCode::participant)
                .collect(Collectors.toSet());
        Set<IndicatorSource> seen = new HashSet<>();
        return changes().stream()
                .filter(indicator -> seen.add(indicator.source()))
                .map(indicator -> {
                    ScoreTable scores = sample.scores((ScoreSource) indicator.source());
                    double[] again = scores.values(first, only(coded, foundAgain::contains));
                    double[] alone = scores.values(first, only(coded, person -> !foundAgain.contains(person)));
                    return new LinkageContrast(
                            indicator.subject().label(), again.length, alone.length, difference(again, alone));
                })
                .toList();
    }

    private static MatchedSample only(Set<ParticipantId> people, Predicate<ParticipantId> which) {
        return MatchedSample.of(people.stream().filter(which).sorted().toList());
    }

    private static OptionalDouble difference(double[] again, double[] alone) {
        return again.length < 2 || alone.length < 2
                ? OptionalDouble.empty()
                : StandardizedDifference.of(again, alone).pooled();
    }

    private List<LinkageSensitivity> sensitivities() {
        return changes().stream().map(this::sensitivity).toList();
    }

    private LinkageSensitivity sensitivity(Indicator indicator) {
        WaveId before = indicator.waves().get(0);
        WaveId after = indicator.waves().get(1);
        MatchedSample people = sample.people(indicator.subject());
        MatchedSample exact = people.retain(
                person -> linked.matchRule(person, before, after)
                        .filter(rule -> rule != MatchRule.EXACT)
                        .isEmpty(),
                ExclusionReason.NO_RESPONSE_AFTER);
        ScoreTable scores = sample.scores((ScoreSource) indicator.source());
        return new LinkageSensitivity(
                indicator.subject().indicator(),
                indicator.subject().label(),
                indicator.waves(),
                paired(scores.pairs(before, after, people)),
                paired(scores.pairs(before, after, exact)),
                unpaired(scores.values(before, people), scores.values(after, people)));
    }

    private static Optional<SensitivityChange> paired(ScorePairs pairs) {
        return pairs.count() == 0
                ? Optional.empty()
                : Optional.of(new SensitivityChange(
                        pairs.count(),
                        pairs.count(),
                        Moments.meanOf(pairs.after()) - Moments.meanOf(pairs.before()),
                        PairedTTest.of(pairs.before(), pairs.after()).map(PairedTTest::interval)));
    }

    private static Optional<SensitivityChange> unpaired(double[] before, double[] after) {
        return before.length == 0 || after.length == 0
                ? Optional.empty()
                : Optional.of(new SensitivityChange(
                        before.length,
                        after.length,
                        Moments.meanOf(after) - Moments.meanOf(before),
                        TwoSampleTTest.WELCH.test(after, before).map(TwoSampleTTest.TwoSampleTResult::interval)));
    }
}
