package org.vpip.analysis.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.comparison.CoefficientEstimate;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.comparison.CommunityMean;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingTime;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.TimedRating;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.score.ScorePairs;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.analysis.statistics.paired.RankDifferences;
import org.vpip.instruments.response.ParticipantId;

/**
 * The response shift of the same people, in points of the measure: the mean of their retrospective rating of the start minus their
 * rating at the start. Beside it the change from the first rating (post - pre) and the experienced change (post - retrospective), each
 * with Student's paired interval; the first is the sum of the shift and the second. No interval below 8 people and where all differences
 * are equal; below 12 no test. Where all differences are equal, the sign test. With people of five communities or more, intervals and test
 * allow for differences between communities; see {@link CommunityMean}. Howard et al. (1979), doi:10.1177/014662167900300101;
 * Hill & Betz (2005), doi:10.1177/1098214005281356. R: {@code t.test(then, pre, paired = TRUE)}.
 */
final class ResponseShift {
    private final AnalysisSample sample;
    private final Map<RatingTime, double[]> ratings = new EnumMap<>(RatingTime.class);
    private final Map<RatingTime, ToDoubleFunction<ParticipantId>> persons = new EnumMap<>(RatingTime.class);
    private final Optional<CommunityMean> homes;

    /**
     * @param back the retrospective score of each person of the pairs
     * @param homes the communities of the people, where they are a sample of communities
     */
    ResponseShift(ScorePairs pairs, ToDoubleFunction<ParticipantId> back, Optional<CommunityMean> homes) {
        double[] before = pairs.before();
        double[] after = pairs.after();
        double[] retrospective = pairs.participants().stream().mapToDouble(back).toArray();
        this.sample = pairs.sample();
        double[][] ordered = ascending(before, retrospective, after);
        ratings.put(RatingTime.BEFORE, ordered[0]);
        ratings.put(RatingTime.RETROSPECTIVE, ordered[1]);
        ratings.put(RatingTime.AFTER, ordered[2]);
        persons.put(RatingTime.BEFORE, pairs::before);
        persons.put(RatingTime.RETROSPECTIVE, back);
        persons.put(RatingTime.AFTER, pairs::after);
        this.homes = homes;
    }

    /** Returns the three scores in ascending order, so that no digit depends on the order of people in a sheet. */
    private static double[][] ascending(double[]... scores) {
        int[] order = IntStream.range(0, scores[0].length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[0][i])
                        .thenComparingDouble(i -> scores[1][i])
                        .thenComparingDouble(i -> scores[2][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.stream(scores)
                .map(own -> Arrays.stream(order).mapToDouble(i -> own[i]).toArray())
                .toArray(double[][]::new);
    }

    /** Returns why there is no shift: no one answered at both waves, or none of those rated the start again. */
    static Finding absent(FindingSubject subject, ScorePairs pairs, ScorePairs complete, Provenance provenance) {
        NotEstimableReason reason =
                pairs.count() == 0 ? NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES : NotEstimableReason.NO_RETROSPECTIVE;
        return new NotEstimable(subject, reason, complete.sample(), provenance);
    }

    Finding finding(FindingSubject subject, Provenance provenance) {
        RatingDifference shift = difference(RatingPair.SHIFT);
        return new Estimate(
                subject,
                shift.moments().mean(),
                MeasurementUnit.POINTS,
                homes.map(this::inference)
                        .orElseGet(() -> new Inference(shift.interval(), IntervalMethod.T, Optional.empty(), test())),
                sample,
                new ResponseShiftDetails(
                        sample.used(),
                        Stream.of(RatingTime.values())
                                .map(time -> new TimedRating(time, ScoreMoments.of(scores(time))))
                                .toList(),
                        List.of(shift, difference(RatingPair.CHANGE), difference(RatingPair.EXPERIENCED)),
                        isUniform()),
                provenance);
    }

    private double[] scores(RatingTime time) {
        return Objects.requireNonNull(ratings.get(time));
    }

    private Inference inference(CommunityMean communities) {
        return communities.inference(mean(communities, RatingPair.SHIFT), Optional.empty(), this::part);
    }

    private CoefficientEstimate mean(CommunityMean communities, RatingPair pair) {
        return communities.difference(person(pair.from()), person(pair.to()));
    }

    private ToDoubleFunction<ParticipantId> person(RatingTime time) {
        return Objects.requireNonNull(persons.get(time));
    }

    private CommunityPart part(List<ParticipantId> people) {
        double shift = Moments.meanOf(people.stream()
                .mapToDouble(one -> person(RatingPair.SHIFT.to()).applyAsDouble(one)
                        - person(RatingPair.SHIFT.from()).applyAsDouble(one))
                .sorted()
                .toArray());
        RatingDifference difference = new RatingDifference(
                RatingPair.SHIFT, new ScoreMoments(shift, OptionalDouble.empty()), Optional.empty());
        return new CommunityPart(
                PersonSet.of(people),
                shift,
                new ResponseShiftDetails(people.size(), List.of(), List.of(difference), false));
    }

    private Optional<Interval> interval(RatingPair pair) {
        return homes.isPresent()
                ? mean(homes.get(), pair).error().map(CoefficientError::interval)
                : paired(pair).map(PairedTTest::interval);
    }

    private Optional<PairedTTest> paired(RatingPair pair) {
        return PairedTTest.of(scores(pair.from()), scores(pair.to()));
    }

    private RatingDifference difference(RatingPair pair) {
        double[] differences = RankDifferences.PLAIN.of(scores(pair.from()), scores(pair.to()));
        return new RatingDifference(
                pair,
                ScoreMoments.of(differences),
                interval(pair).filter(found -> differences.length >= ReportingThresholds.INTERVAL));
    }

    private boolean isUniform() {
        return sample.used() > 1 && paired(RatingPair.SHIFT).isEmpty();
    }

    private Optional<SignificanceTest> test() {
        return sample.used() < ReportingThresholds.TEST
                ? Optional.empty()
                : Optional.of(PairedMeanTest.of(scores(RatingTime.BEFORE), scores(RatingTime.RETROSPECTIVE)));
    }
}
