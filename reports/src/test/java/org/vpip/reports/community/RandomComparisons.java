package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.LATER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.DoseSlopeDetails.RankRelation;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LanguageDetails.LanguageReliability;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails.LinkedScores;
import org.vpip.analysis.finding.details.PartialOverlapDetails.OnceScores;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ClusterBasis;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.ComparedGroup;
import org.vpip.analysis.finding.details.answer.DifferenceDetails.GroupScores;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingTime;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.TimedRating;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.paired.PartialOverlap;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Language;

/**
 * Comparisons of an invented community: every third person is the comparison group, and attended as many sessions as her number allows.
 *
 * @param scores by wave and person, not a number where one is missing
 */
@SuppressWarnings("ArrayRecordComponent")
record RandomComparisons(RandomPeople people, double[][] scores) {
    private static final int THIRD = 3;
    private static final int LEAST = 8;

    List<Finding> findings() {
        return List.of(
                difference("d1", "difference", AFTER),
                difference("d2", "difference_of_changes", START, AFTER),
                difference("d3", "double_baseline", START, AFTER, LATER),
                shift(),
                overlap(),
                languages(),
                slope("s1", "slope_by_sessions"),
                slope("s2", "slope_by_hours"));
    }

    private boolean isScored(int person) {
        return people.isStayer(person) && !Double.isNaN(scores[0][person]) && !Double.isNaN(scores[1][person]);
    }

    private AnalysisSample sample() {
        return people.sample(Subgroup.EVERYBODY, this::isScored, person -> ExclusionReason.NO_RESPONSE_AT_ALL);
    }

    private static boolean isCompared(int person) {
        return person % THIRD == 0;
    }

    private double[] values(int wave, IntPredicate group) {
        return people.all()
                .filter(this::isScored)
                .filter(group)
                .mapToDouble(person -> scores[wave][person])
                .toArray();
    }

    private Finding difference(String id, String method, WaveId... waves) {
        FindingSubject subject = subject(id, IndicatorRole.EXPLORATORY, "scale:com", method, Subgroup.EVERYBODY, waves);
        List<GroupScores> groups = Stream.of(ComparedGroup.values())
                .map(group -> group(group, waves.length))
                .toList();
        if (groups.stream().anyMatch(group -> group.people() == 0)) {
            return new NotEstimable(subject, NotEstimableReason.EMPTY_GROUP, sample(), provenance());
        }
        double value = groups.get(0).waves().get(0).mean()
                - groups.get(1).waves().get(0).mean();
        return estimate(
                subject, value, new DifferenceDetails(groups, new ClusterBasis(1, true), OptionalDouble.empty()));
    }

    private GroupScores group(ComparedGroup group, int waves) {
        IntPredicate member = person -> isCompared(person) == (group == ComparedGroup.COMPARISON);
        double[] last = values(1, member);
        return new GroupScores(
                group,
                last.length,
                IntStream.range(0, waves)
                        .mapToObj(wave -> values(Math.min(wave, 1), member))
                        .map(own -> new ScoreMoments(
                                own.length == 0 ? 0 : Moments.meanOf(own), Moments.standardDeviation(own)))
                        .toList());
    }

    /** Returns the shift of people whose rating looking back is their later one. */
    private Finding shift() {
        FindingSubject subject = subject(
                "d4", IndicatorRole.EXPLORATORY, "scale:com", "response_shift", Subgroup.EVERYBODY, START, AFTER);
        double[] before = values(0, this::isScored);
        double[] after = values(1, this::isScored);
        if (before.length == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_RETROSPECTIVE, sample(), provenance());
        }
        List<TimedRating> ratings = Stream.of(RatingTime.values())
                .map(time -> new TimedRating(time, ScoreMoments.of(time == RatingTime.BEFORE ? before : after)))
                .toList();
        List<RatingDifference> differences = Stream.of(RatingPair.values())
                .map(pair -> new RatingDifference(
                        pair,
                        new ScoreMoments(Moments.meanOf(after) - Moments.meanOf(before), OptionalDouble.empty()),
                        Optional.empty()))
                .toList();
        return estimate(
                subject,
                differences.get(0).moments().mean(),
                new ResponseShiftDetails(before.length, ratings, differences, false));
    }

    private boolean hasScore(int wave, int person) {
        return people.hasAnswered(wave, person) && !Double.isNaN(scores[wave][person]);
    }

    private double[] values(int wave, boolean linked) {
        return people.all()
                .filter(person -> hasScore(wave, person) && linked == hasScore(1 - wave, person))
                .mapToDouble(person -> scores[wave][person])
                .toArray();
    }

    /** Returns the change of those with a score at either wave. */
    private Finding overlap() {
        FindingSubject subject = subject(
                "l1", IndicatorRole.EXPLORATORY, "scale:com", "partly_linked", Subgroup.EVERYBODY, START, AFTER);
        PartialOverlap overlap =
                new PartialOverlap(values(0, true), values(1, true), values(0, false), values(1, false));
        AnalysisSample sample = people.sample(
                Subgroup.EVERYBODY,
                person -> hasScore(0, person) || hasScore(1, person),
                person -> ExclusionReason.NO_RESPONSE_AT_ALL);
        if (overlap.smaller() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, sample, provenance());
        }
        LinkedScores linked = new LinkedScores(
                overlap.pairs(),
                Moments.mean(overlap.pairedBefore()),
                Moments.mean(overlap.pairedAfter()),
                Optional.empty());
        OnceScores once = new OnceScores(
                overlap.onceBefore().length,
                overlap.onceAfter().length,
                Moments.mean(overlap.onceBefore()),
                Moments.mean(overlap.onceAfter()));
        return Estimate.withoutInference(
                subject,
                overlap.difference(),
                MeasurementUnit.POINTS,
                sample,
                new PartialOverlapDetails(
                        linked, once, Optional.empty(), overlap.correlation(), OptionalDouble.empty()),
                provenance());
    }

    /** Returns the scale in two languages; every third person of those with a score before answered in French. */
    private Finding languages() {
        FindingSubject subject = subject(
                "g1", IndicatorRole.EXPLORATORY, "scale:com", "language_equivalence", Subgroup.EVERYBODY, START);
        AnalysisSample sample = people.sample(
                Subgroup.EVERYBODY, person -> hasScore(0, person), person -> ExclusionReason.NO_RESPONSE_AT_ALL);
        List<LanguageReliability> languages = Stream.of(Language.values())
                .map(language -> new LanguageReliability(
                        language,
                        (int) people.all()
                                .filter(person ->
                                        hasScore(0, person) && isCompared(person) == (language == Language.FRENCH))
                                .count(),
                        0.5,
                        Optional.empty()))
                .toList();
        if (languages.stream().anyMatch(language -> language.people() < 2)) {
            return new NotEstimable(subject, NotEstimableReason.NO_ALPHA_IN_A_LANGUAGE, sample, provenance());
        }
        return Estimate.withoutInference(
                subject, 0, MeasurementUnit.INDEX, sample, new LanguageDetails(languages, List.of(), 1), provenance());
    }

    private Finding slope(String id, String method) {
        FindingSubject subject =
                subject(id, IndicatorRole.EXPLORATORY, "scale:com", method, Subgroup.EVERYBODY, START, AFTER);
        double[] doses = people.all()
                .filter(this::isScored)
                .mapToDouble(person -> person % THIRD)
                .toArray();
        if (doses.length < LEAST) {
            return new NotEstimable(subject, NotEstimableReason.TOO_FEW_FOR_RELATION, sample(), provenance());
        }
        RankRelation ranks = new RankRelation(OptionalDouble.of(0.5), Optional.empty());
        return estimate(
                subject,
                Moments.meanOf(doses),
                new DoseSlopeDetails(
                        doses.length, Moments.meanOf(doses), ranks, new ClusterBasis(1, true), OptionalDouble.empty()));
    }

    private Finding estimate(FindingSubject subject, double value, FindingDetails details) {
        return Estimate.withoutInference(subject, value, MeasurementUnit.POINTS, sample(), details, provenance());
    }
}
