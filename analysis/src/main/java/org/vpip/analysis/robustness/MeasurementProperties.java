package org.vpip.analysis.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.RangeEnds;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.WaveAlpha;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.score.ReliabilityMeasure;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.analysis.statistics.power.TTestPower;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.response.WaveId;

/**
 * The measurement behind a mean change: people at the smallest and the largest possible score before, the change that the pairs could
 * have shown, and Cronbach's alpha of the scale at both waves. The value is the number of people with a score before.
 *
 * <p>The detectable change is the standardized one of {@link TTestPower} with 80 % power and 5 % two-sided, times the standard
 * deviation of the differences; from 12 pairs, and not with people of five communities or more, who are not independent. Not estimable where no score before exists. Terwee et al. (2007),
 * doi:10.1016/j.jclinepi.2006.03.012.
 */
public final class MeasurementProperties {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("measurement")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(2, 2)
            .yields(MeasurementUnit.COUNT);
    private static final String RULE =
            "people at the ends of the range before; noncentral t, 80 % power, 5 % two-sided, SD of the differences; Cronbach's alpha";
    private static final TTestPower TEST = new TTestPower(0.05);
    private static final double POWER = 0.8;

    private MeasurementProperties() {}

    static Finding of(ChangeScores scores) {
        FindingSubject subject = scores.subject(DECLARATION);
        Provenance provenance = scores.provenance(subject, RULE, OptionalLong.empty());
        int people = scores.before().count();
        return people == 0
                ? new NotEstimable(
                        subject, NotEstimableReason.NO_ANSWERS, scores.before().sample(), provenance)
                : Estimate.withoutInference(
                        subject, people, MeasurementUnit.COUNT, scores.before().sample(), details(scores), provenance);
    }

    private static MeasurementDetails details(ChangeScores scores) {
        PossibleScores possible = scores.sample().possibleScores(scores.change().source());
        OptionalDouble detectable = scores.communities().isPresent()
                ? OptionalDouble.empty()
                : detectable(scores.pairs().before(), scores.pairs().after());
        boolean limited = possible.minimum().isPresent() && possible.maximum().isPresent();
        return new MeasurementDetails(
                limited ? Optional.of(ends(scores.before().values(), possible)) : Optional.empty(),
                scores.pairs().count(),
                detectable,
                limited ? percent(detectable, possible) : OptionalDouble.empty(),
                alphas(scores));
    }

    private static RangeEnds ends(double[] values, PossibleScores possible) {
        return new RangeEnds(
                values.length,
                count(values, possible.minimum().orElseThrow()),
                count(values, possible.maximum().orElseThrow()));
    }

    /** Returns how many values are an end of the range, but for rounding of a mean of items. */
    private static int count(double[] values, double end) {
        return (int) Arrays.stream(values)
                .filter(value -> Math.abs(value - end) < 1e-9)
                .count();
    }

    /** Returns the smallest change that a test of these pairs shows with 80 % power. */
    private static OptionalDouble detectable(double[] before, double[] after) {
        if (before.length < ReportingThresholds.TEST
                || PairedTTest.of(before, after).isEmpty()) {
            return OptionalDouble.empty();
        }
        double spread = Moments.deviationOf(RankDifferences.PLAIN.of(before, after));
        return OptionalDouble.of(TEST.detectablePaired(before.length, POWER).orElseThrow() * spread);
    }

    private static OptionalDouble percent(OptionalDouble points, PossibleScores possible) {
        double range = possible.maximum().orElseThrow() - possible.minimum().orElseThrow();
        return points.isPresent() && range > 0
                ? OptionalDouble.of(points.getAsDouble() / range * 100)
                : OptionalDouble.empty();
    }

    private static List<WaveAlpha> alphas(ChangeScores scores) {
        return scores.sample().scale(scores.change().source()).stream()
                .flatMap(scale -> scores.change().waves().stream().map(wave -> alpha(scores, scale, wave)))
                .toList();
    }

    private static WaveAlpha alpha(ChangeScores scores, Scale scale, WaveId wave) {
        FindingSubject subject = FindingSubject.descriptive(
                "reliability_" + scale.id(),
                MethodCall.of(ReliabilityMeasure.DECLARATION, scores.change().source()),
                List.of(wave));
        Provenance provenance = scores.provenance(subject, ReliabilityMeasure.RULE, OptionalLong.empty());
        Finding found = new ReliabilityMeasure(scale, subject, provenance)
                .of(scores.sample().study(), scores.sample().people(subject));
        return new WaveAlpha(
                wave,
                found.sample().used(),
                found instanceof Estimate estimate ? OptionalDouble.of(estimate.value()) : OptionalDouble.empty());
    }
}
