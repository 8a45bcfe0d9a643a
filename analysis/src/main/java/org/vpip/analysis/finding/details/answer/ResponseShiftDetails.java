package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;

/**
 * Three ratings of the same people and their differences. These details have no counts for the gate and stay with researchers.
 *
 * @param people with all three ratings
 * @param ratings one for each time, in order
 * @param differences one for each pair, in order
 * @param uniform whether the shift was the same for every person, of two or more, within rounding
 */
public record ResponseShiftDetails(
        int people, List<TimedRating> ratings, List<RatingDifference> differences, boolean uniform)
        implements FindingDetails {
    public ResponseShiftDetails {
        ratings = List.copyOf(ratings);
        differences = List.copyOf(differences);
    }

    /** A rating, by the time that it is about and the time of rating. */
    public enum RatingTime {
        BEFORE,
        /** The time before, rated after. */
        RETROSPECTIVE,
        AFTER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The mean of a rating. */
    public record TimedRating(RatingTime time, ScoreMoments moments) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers().add("mean", moments.mean(), basis).add("sd", moments.deviation(), basis);
        }
    }

    /** A difference between two ratings. */
    public enum RatingPair {
        /** Retrospective rating minus rating before. */
        SHIFT(RatingTime.BEFORE, RatingTime.RETROSPECTIVE),
        /** Rating after minus rating before. */
        CHANGE(RatingTime.BEFORE, RatingTime.AFTER),
        /** Rating after minus retrospective rating. */
        EXPERIENCED(RatingTime.RETROSPECTIVE, RatingTime.AFTER);

        private final RatingTime from;
        private final RatingTime to;

        RatingPair(RatingTime from, RatingTime to) {
            this.from = from;
            this.to = to;
        }

        public RatingTime from() {
            return from;
        }

        public RatingTime to() {
            return to;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The mean difference of two ratings.
     *
     * @param interval by Student's paired t; empty below eight people and where all differences are equal
     */
    public record RatingDifference(RatingPair pair, ScoreMoments moments, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("mean", moments.mean(), basis)
                    .add("sd", moments.deviation(), basis)
                    .add(interval, basis);
        }
    }

    /** Returns the rating of a time. */
    public ScoreMoments rating(RatingTime time) {
        return ratings.stream()
                .filter(rating -> rating.time == time)
                .map(TimedRating::moments)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the difference of a pair. */
    public RatingDifference difference(RatingPair pair) {
        return differences.stream()
                .filter(difference -> difference.pair == pair)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("people", people, NumberBasis.derived(FindingNumbers.PEOPLE));
        for (int i = 0; i < ratings.size(); i++) {
            numbers.add("ratings[" + i + "].", ratings.get(i).numbers(unmodelled));
        }
        for (int i = 0; i < differences.size(); i++) {
            numbers.add("differences[" + i + "].", differences.get(i).numbers(unmodelled));
        }
        return numbers;
    }

    @Override
    public boolean isUniform() {
        return uniform;
    }
}
