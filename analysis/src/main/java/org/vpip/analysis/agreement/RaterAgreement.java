package org.vpip.analysis.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.agreement.alpha.AlphaBootstrap;
import org.vpip.analysis.statistics.agreement.alpha.AlphaChange;
import org.vpip.analysis.statistics.agreement.alpha.KrippendorffAlpha;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * Krippendorff's α of one wave, with limits from resampled members, and its change between two waves of the same members,
 * tested by exchanging each member's waves. There are no limits below eight members and no test below twelve.
 * Krippendorff (2019), Content Analysis, ch. 12.
 */
public final class RaterAgreement {

    private RaterAgreement() {}

    /** Computes α at the subject's first wave, over all members who rated a case then. */
    public static Finding atWave(
            FindingSubject subject, RatedCases cases, MatchedSample members, Provenance provenance, long seed) {
        WaveId wave = subject.waves().get(0);
        MetricRatings ratings = cases.ratings(members.people(), List.of(wave));
        MatchedSample raters = retainRaters(members, ratings);
        AnalysisSample counted = raters.counts();
        KrippendorffAlpha alpha = KrippendorffAlpha.of(ratings);
        if (alpha.alpha().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_AGREEMENT, counted, provenance);
        }
        boolean enough = counted.used() >= ReportingThresholds.INTERVAL;
        AlphaBootstrap bootstrap = AlphaBootstrap.withSeed(seed);
        AgreementDetails details = new AgreementDetails(
                alpha.pairableUnits(),
                counted.used(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                enough ? bootstrap.overUnits(ratings) : Optional.empty(),
                cases.meanDifference(members.people(), wave),
                cases.keyAgreement(members.people(), wave).stream().toList());
        return new Estimate(
                subject,
                alpha.alpha().getAsDouble(),
                MeasurementUnit.INDEX,
                Inference.of(
                        enough ? bootstrap.overRaters(ratings) : Optional.empty(), IntervalMethod.BOOTSTRAP_RATERS),
                counted,
                details,
                provenance);
    }

    /** Computes α at the later wave minus α at the earlier one, over members who rated cases at both. */
    public static Finding change(
            FindingSubject subject, RatedCases cases, MatchedSample members, Provenance provenance, long seed) {
        MetricRatings ratings = cases.ratings(members.people(), subject.waves());
        return change(
                subject,
                cases,
                retainRaters(members, ratings),
                AlphaChange.panel(ratings, seed),
                KrippendorffAlpha.of(ratings).pairableUnits(),
                provenance);
    }

    /**
     * Computes the change over parallel forms, where each member rated one form at the earlier and the other at the later wave: the mean
     * over forms of α later minus α earlier, with the orders of the members exchanged. Members who rated both forms at once, or
     * one form twice, are excluded.
     */
    public static Finding changeOfForms(
            FindingSubject subject, RatedCases cases, MatchedSample members, Provenance provenance, long seed) {
        List<RatedCases> forms = cases.forms();
        if (forms.size() != 2) {
            AnalysisSample counted = members.retain(member -> false, ExclusionReason.NO_RESPONSE_AT_ALL)
                    .counts();
            return new NotEstimable(subject, NotEstimableReason.NO_FORMS, counted, provenance);
        }
        CounterbalancedForms orders = CounterbalancedForms.of(forms, members, subject.waves());
        List<MetricRatings> ratings = orders.ratings();
        int pairable = ratings.stream()
                .mapToInt(form -> KrippendorffAlpha.of(form).pairableUnits())
                .sum();
        return change(
                subject,
                cases,
                orders.raters(),
                AlphaChange.parallelForms(ratings, orders.firstFormEarlier(), seed),
                pairable,
                provenance);
    }

    private static Finding change(
            FindingSubject subject,
            RatedCases cases,
            MatchedSample raters,
            AlphaChange change,
            int pairable,
            Provenance provenance) {
        AnalysisSample counted = raters.counts();
        if (change.change().isEmpty()) {
            return new NotEstimable(subject, NotEstimableReason.NO_AGREEMENT, counted, provenance);
        }
        AgreementDetails details = new AgreementDetails(
                pairable,
                counted.used(),
                change.earlier(),
                change.later(),
                Optional.empty(),
                OptionalDouble.empty(),
                subject.waves().stream()
                        .flatMap(wave -> cases.keyAgreement(raters.people(), wave).stream())
                        .toList());
        return new Estimate(
                subject,
                change.change().getAsDouble(),
                MeasurementUnit.INDEX,
                new Inference(Optional.empty(), IntervalMethod.NONE, Optional.empty(), test(change, counted.used())),
                counted,
                details,
                provenance);
    }

    private static Optional<SignificanceTest> test(AlphaChange change, int raters) {
        return change.p().isPresent() && raters >= ReportingThresholds.TEST
                ? Optional.of(SignificanceTest.withoutAdjustment(
                        "wavePermutation",
                        change.change().orElseThrow(),
                        OptionalInt.empty(),
                        change.p().getAsDouble()))
                : Optional.empty();
    }

    /** Retains the members who rated a case at every wave; the columns of the ratings are the members, wave after wave. */
    private static MatchedSample retainRaters(MatchedSample members, MetricRatings ratings) {
        int size = members.count();
        Set<ParticipantId> raters = IntStream.range(0, size)
                .filter(member -> IntStream.iterate(
                                member, column -> column < ratings.raters(), column -> column + size)
                        .allMatch(ratings::hasRated))
                .mapToObj(members.people()::get)
                .collect(Collectors.toSet());
        return members.retain(raters::contains, ExclusionReason.NO_RESPONSE_AT_ALL);
    }
}
