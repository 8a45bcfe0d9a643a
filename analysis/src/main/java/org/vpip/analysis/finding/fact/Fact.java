package org.vpip.analysis.finding.fact;

import java.util.List;

/** One thing that a finding tells of people. All kinds but the last are linear in the numbers of people by value. */
public sealed interface Fact {
    /** Returns the people behind the fact. */
    PersonSet people();

    /** The number of these people. */
    record PeopleCount(PersonSet people) implements Fact {}

    /** That there is at least one of these people, without their number. */
    record PeoplePresence(PersonSet people) implements Fact {}

    /** The sum of a variable over these people, published as their mean. */
    record ValueSum(PersonSet people, PersonVariable variable, PossibleScores scores, double mean) implements Fact {}

    /**
     * The sum of the squares of a variable over these people, published as their mean and standard deviation.
     *
     * @param meanError half width by which the mean is less well known than by its digits; 0 for a printed mean
     * @param deviationError the same of the deviation
     */
    record SquareSum(
            PersonSet people,
            PersonVariable variable,
            PossibleScores scores,
            double mean,
            double deviation,
            double meanError,
            double deviationError)
            implements Fact {
        /** Creates the fact of a printed mean and deviation. */
        public SquareSum(
                PersonSet people, PersonVariable variable, PossibleScores scores, double mean, double deviation) {
            this(people, variable, scores, mean, deviation, 0, 0);
        }
    }

    /**
     * The number of these people whose value is one of these choices.
     *
     * @param count as it is published
     */
    record CategoryCount(
            PersonSet people, PersonVariable variable, List<String> choices, int count, CountPrecision precision)
            implements Fact {
        public CategoryCount {
            choices = List.copyOf(choices);
        }

        /** Creates the fact of an exact number. */
        public CategoryCount(PersonSet people, PersonVariable variable, List<String> choices, int count) {
            this(people, variable, choices, count, CountPrecision.EXACT);
        }
    }

    /**
     * The sum of an amount over these people, published as their mean: a variable without a largest possible value, such as hours.
     *
     * @param amounts behind the sum
     */
    record AmountSum(PersonSet people, PersonVariable variable, PersonAmounts amounts, double mean) implements Fact {}

    /** Something that the audit has no model of; no result of the audit extends to it. */
    record UnmodelledFact(PersonSet people) implements Fact {}
}
