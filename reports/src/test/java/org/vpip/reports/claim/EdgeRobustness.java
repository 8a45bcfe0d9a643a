package org.vpip.reports.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.robustness.AttritionDetails;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.CategoryContrast;
import org.vpip.analysis.finding.details.robustness.AttritionDetails.GroupContrast;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails;
import org.vpip.analysis.finding.details.robustness.ChangeFlowDetails.WaveScoreFlow;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.RangeEnds;
import org.vpip.analysis.finding.details.robustness.MeasurementDetails.WaveAlpha;
import org.vpip.analysis.finding.details.robustness.MissingApproach;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.ApproachEstimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/** Random findings about who is behind a change, and about missing scores. */
final class EdgeRobustness {
    private static final PossibleScores SCALE = PossibleScores.between(OptionalDouble.of(1), OptionalDouble.of(5));
    private static final List<Verdict> VERDICTS =
            List.of(Verdict.ROSE, Verdict.FELL, Verdict.TOO_SMALL_TO_MATTER, Verdict.UNDECIDED);

    private EdgeRobustness() {}

    static Estimate flow(FindingSubject subject, Random random) {
        int people = EdgeFindings.people(random);
        List<WaveScoreFlow> waves = subject.waves().stream()
                .map(wave -> new WaveScoreFlow(
                        wave, people + 3, people + 2, people + 1, people, Map.of(ExclusionReason.LEFT, 1)))
                .toList();
        return EdgeFindings.plain(subject, people, people, new ChangeFlowDetails(waves));
    }

    static Estimate attrition(FindingSubject subject, Random random) {
        int stayed = EdgeFindings.people(random);
        int lost = random.nextInt(3) == 0 ? 0 : EdgeFindings.people(random);
        AttritionDetails details = new AttritionDetails(
                stayed,
                lost,
                contrast(random),
                List.of(
                        new CategoryContrast("sector", "a", contrast(random)),
                        new CategoryContrast("community", "north", contrast(random))));
        return EdgeFindings.plain(subject, lost, stayed + lost, details);
    }

    private static GroupContrast contrast(Random random) {
        List<Double> differences = List.of(-3.0, -0.251, -0.25, -0.004, 0.0, 0.004, 0.25, 0.251, 1234.5);
        return new GroupContrast(
                OptionalDouble.of(random.nextDouble()),
                OptionalDouble.of(random.nextDouble()),
                random.nextInt(3) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(differences.get(random.nextInt(differences.size()))));
    }

    static Estimate sensitivity(FindingSubject subject, Random random) {
        int pairs = Math.max(8, EdgeFindings.people(random));
        int lacking = random.nextInt(4);
        Verdict common = VERDICTS.get(random.nextInt(VERDICTS.size()));
        List<ApproachEstimate> approaches = Arrays.stream(MissingApproach.values())
                .map(approach -> approach(approach, pairs, random.nextInt(3) == 0 ? Verdict.UNDECIDED : common, random))
                .toList();
        Optional<TippingPoint> tipping = lacking == 0 || pairs < 12 || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new TippingPoint(
                        2 * random.nextDouble() - 1,
                        lacking,
                        random.nextDouble(),
                        1 + 4 * random.nextDouble(),
                        random.nextBoolean() ? PossibleScores.FREE : SCALE));
        return EdgeFindings.plain(
                subject, 0.004, pairs + lacking, new SensitivityDetails(approaches, pairs, lacking, tipping));
    }

    private static ApproachEstimate approach(MissingApproach approach, int pairs, Verdict verdict, Random random) {
        if (approach != MissingApproach.COMPLETE_PAIRS && random.nextInt(4) == 0) {
            return new ApproachEstimate(
                    approach,
                    pairs,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(NotEstimableReason.SEPARATION));
        }
        return new ApproachEstimate(
                approach,
                pairs,
                OptionalDouble.of(random.nextGaussian()),
                Optional.of(new Interval(-0.004, 0.25, 0.95)),
                pairs < 12 ? Optional.empty() : Optional.of(verdict),
                Optional.empty());
    }

    static Estimate measurement(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        boolean limited = random.nextBoolean();
        boolean detectable = people >= 12 && random.nextBoolean();
        MeasurementDetails details = new MeasurementDetails(
                limited
                        ? Optional.of(new RangeEnds(people, random.nextInt(people + 1), random.nextInt(people + 1)))
                        : Optional.empty(),
                people,
                detectable ? OptionalDouble.of(1) : OptionalDouble.empty(),
                detectable && limited ? OptionalDouble.of(1 + 12 * random.nextDouble()) : OptionalDouble.empty(),
                subject.waves().stream()
                        .map(wave -> new WaveAlpha(wave, people, OptionalDouble.of(random.nextGaussian())))
                        .toList());
        return EdgeFindings.plain(subject, people, people, details);
    }
}
