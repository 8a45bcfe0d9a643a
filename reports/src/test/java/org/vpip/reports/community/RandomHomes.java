package org.vpip.reports.community;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.statistics.Interval;

/** Five communities, to which people belong in turn, and findings whose interval allows for their differences. */
record RandomHomes(RandomPeople people) {
    private static final int COMMUNITIES = 5;

    /** Returns the finding of a method about everybody, with the same of each community behind its interval. */
    Finding finding(double[][] values, Function<double[][], Finding> method) {
        Finding whole = method.apply(values);
        List<CommunityPart> parts = IntStream.range(0, COMMUNITIES)
                .mapToObj(community -> method.apply(only(values, community)))
                .flatMap(RandomHomes::part)
                .toList();
        return whole instanceof Estimate estimate && parts.size() == COMMUNITIES
                ? with(estimate, new CommunityBasis(parts, OptionalDouble.of(3.25)))
                : whole;
    }

    /** Returns values without those of people of other communities. */
    private double[][] only(double[][] values, int community) {
        return Stream.of(values)
                .map(wave -> people.all()
                        .mapToDouble(person -> person % COMMUNITIES == community ? wave[person] : Double.NaN)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Stream<CommunityPart> part(Finding finding) {
        return finding instanceof Estimate estimate
                ? Stream.of(
                        new CommunityPart(estimate.sample().usedPeople(), estimate.value(), alone(estimate.details())))
                : Stream.of();
    }

    private static FindingDetails alone(FindingDetails details) {
        if (details instanceof ChangeDetails change) {
            return change.withoutDirections().withoutSpread();
        }
        if (details instanceof MeanDetails mean) {
            return mean.with(new ScoreMoments(mean.moments().mean(), OptionalDouble.empty()));
        }
        return details instanceof ShareChangeDetails change ? change.withoutTransitions() : details;
    }

    private static Estimate with(Estimate estimate, CommunityBasis basis) {
        double value = estimate.value();
        Inference inference = new Inference(
                Optional.of(new Interval(value - 0.25, value + 0.25, 0.95)),
                IntervalMethod.CR2,
                Optional.empty(),
                Optional.of(SignificanceTest.withoutAdjustment("cr2", value / 0.08, OptionalInt.empty(), 0.0375))
                        .filter(test -> estimate.subject().waves().size() > 1));
        return new Estimate(
                estimate.subject(),
                value,
                estimate.unit(),
                inference.with(basis),
                estimate.sample(),
                estimate.details(),
                estimate.provenance());
    }
}
