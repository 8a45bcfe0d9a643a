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
 * @param ratings in the order of {@link RatingTime}
 * @param differences in the order of {@link RatingPair}
 * @param uniform whether the shift was the same for every person, of two or more, within rounding
 */
public record ResponseShiftDetails(
        int people, List<ScoreMoments> ratings, List<RatingDifference> differences, boolean uniform)
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

    public ScoreMoments rating(RatingTime time) {
        return ratings.get(time.ordinal());
    }

    public RatingDifference difference(RatingPair pair) {
        return differences.get(pair.ordinal());
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("people", people, NumberBasis.derived(FindingNumbers.PEOPLE));
        for (RatingTime time : RatingTime.values()) {
            numbers.add("ratings[" + time.ordinal() + "].mean", rating(time).mean(), unmodelled)
                    .add("ratings[" + time.ordinal() + "].sd", rating(time).deviation(), unmodelled);
        }
        for (RatingPair pair : RatingPair.values()) {
            numbers.add("differences[" + pair.ordinal() + "].", difference(pair).numbers(unmodelled));
        }
        return numbers;
    }

    @Override
    public boolean isUniform() {
        return uniform;
    }
}
