package org.vpip.analysis.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource;
import org.vpip.analysis.finding.IndicatorSource.AnswerSource;
import org.vpip.analysis.finding.IndicatorSource.RecordSource;
import org.vpip.analysis.finding.LinkageDetails;
import org.vpip.analysis.finding.LinkageDetails.Change;
import org.vpip.analysis.finding.LinkageDetails.Contrast;
import org.vpip.analysis.finding.LinkageDetails.Sensitivity;
import org.vpip.analysis.finding.MethodCall;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.linkage.CodeCounts;
import org.vpip.analysis.linkage.LinkedStudy;
import org.vpip.analysis.linkage.Pass;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.score.Pairs;
import org.vpip.analysis.score.Scores;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.group.StandardizedDifference;
import org.vpip.analysis.statistics.group.TwoSampleT;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.SelfGeneratedCode;
import org.vpip.instruments.response.WaveId;

/**
 * How answers were brought together by codes, and what rests on it: each change again with exact links alone, and as if
 * nobody had been found again. The value is the share of people of later waves that were linked, 0 to 1.
 */
record LinkageEvaluation(LinkedStudy linked, StudySample sample, IndicatorPlan plan) {
    private static final MethodDeclaration METHOD =
            MethodDeclaration.of("linkage").yields(Unit.PROPORTION);

    /** Empty in a study without codes. */
    Optional<Finding> finding() {
        if (linked.compared().isEmpty()) {
            return Optional.empty();
        }
        List<LinkageDetails.WaveCodes> waves = new CodeCounts(linked).waves();
        int later =
                waves.stream().skip(1).mapToInt(LinkageDetails.WaveCodes::codes).sum();
        Subject subject = Subject.descriptive(
                METHOD.id(),
                MethodCall.of(METHOD, RecordSource.CODES),
                waves.stream().map(LinkageDetails.WaveCodes::wave).toList());
        Provenance provenance = Provenance.of(
                RecordSource.CODES, "seven equal elements, or six of a mutual single nearest; doubts as decided");
        if (later == 0) {
            return Optional.of(
                    new NotEstimable(subject, Reason.NOBODY_ANSWERED_BOTH_TIMES, Counted.all(0), provenance));
        }
        int found = waves.stream()
                .skip(1)
                .mapToInt(LinkageDetails.WaveCodes::linked)
                .sum();
        double share = (double) found / later;
        LinkageDetails details =
                new LinkageDetails(waves, contrasts(waves.get(0).wave()), sensitivities());
        return Optional.of(Estimate.plain(subject, share, Unit.PROPORTION, Counted.all(later), details, provenance));
    }

    private List<Indicator> changes() {
        return plan.indicators().stream()
                .filter(indicator -> indicator.method().declaration().equals(MeanChangeMethod.DECLARATION))
                .toList();
    }

    private List<Contrast> contrasts(WaveId first) {
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
                    Scores scores = sample.scores((AnswerSource) indicator.source());
                    double[] again = scores.values(first, only(coded, foundAgain::contains));
                    double[] alone = scores.values(first, only(coded, person -> !foundAgain.contains(person)));
                    return new Contrast(
                            indicator.subject().label(), again.length, alone.length, difference(again, alone));
                })
                .toList();
    }

    private static List<ParticipantId> only(Set<ParticipantId> people, Predicate<ParticipantId> which) {
        return people.stream().filter(which).sorted().toList();
    }

    private static OptionalDouble difference(double[] again, double[] alone) {
        return again.length < 2 || alone.length < 2
                ? OptionalDouble.empty()
                : StandardizedDifference.of(again, alone).pooled();
    }

    private List<Sensitivity> sensitivities() {
        return changes().stream().map(this::sensitivity).toList();
    }

    private Sensitivity sensitivity(Indicator indicator) {
        WaveId before = indicator.waves().get(0);
        WaveId after = indicator.waves().get(1);
        List<ParticipantId> people = sample.subgroups().people(Slice.EVERYBODY);
        List<ParticipantId> exact = people.stream()
                .filter(person -> linked.pass(person, before, after)
                        .filter(pass -> pass != Pass.EXACT)
                        .isEmpty())
                .toList();
        Scores scores = sample.scores((AnswerSource) indicator.source());
        return new Sensitivity(
                indicator.subject().indicator(),
                indicator.subject().label(),
                indicator.waves(),
                paired(scores.pairs(before, after, people)),
                paired(scores.pairs(before, after, exact)),
                unpaired(scores.values(before, people), scores.values(after, people)));
    }

    private static Optional<Change> paired(Pairs pairs) {
        return pairs.count() == 0
                ? Optional.empty()
                : Optional.of(new Change(
                        pairs.count(),
                        pairs.count(),
                        Moments.meanOf(pairs.after()) - Moments.meanOf(pairs.before()),
                        PairedTTest.withDefaults()
                                .test(pairs.before(), pairs.after())
                                .map(PairedTTest.Result::interval)));
    }

    private static Optional<Change> unpaired(double[] before, double[] after) {
        return before.length == 0 || after.length == 0
                ? Optional.empty()
                : Optional.of(new Change(
                        before.length,
                        after.length,
                        Moments.meanOf(after) - Moments.meanOf(before),
                        TwoSampleT.WELCH.test(after, before).map(TwoSampleT.Result::interval)));
    }
}
