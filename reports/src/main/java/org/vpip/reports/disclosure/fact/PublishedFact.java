package org.vpip.reports.disclosure.fact;

import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.reports.disclosure.Audience;

/**
 * A fact as one audience reads it.
 *
 * @param bounds of the number of people, or of the mean of the values or squares
 * @param fewest people of whom the audience may read a number
 */
public record PublishedFact(FactOrigin origin, Fact fact, FactBounds bounds, int fewest) {

    /** Returns the fact with the interval of its printed digits. */
    static PublishedFact printed(FactOrigin origin, Fact fact, int fewest) {
        return new PublishedFact(origin, fact, bounds(fact), fewest);
    }

    /** Returns that there are at least so many of these people. */
    static PublishedFact atLeast(FactOrigin origin, PersonSet people, int limit, int fewest) {
        FactBounds bounds = new FactBounds(limit, Double.POSITIVE_INFINITY);
        return new PublishedFact(origin, new PeoplePresence(people), bounds, fewest);
    }

    private static FactBounds bounds(Fact fact) {
        if (fact instanceof ValueSum sum) {
            return FactBounds.rounded(sum.mean());
        }
        if (fact instanceof SquareSum squares) {
            return FactBounds.of(squares);
        }
        if (fact instanceof AmountSum amount) {
            return FactBounds.rounded(amount.mean());
        }
        if (fact instanceof CategoryCount category) {
            return FactBounds.of(category);
        }
        if (fact instanceof PeopleCount people) {
            return FactBounds.exactly(people.people().count());
        }
        return new FactBounds(fact instanceof PeoplePresence ? 1 : 0, Double.POSITIVE_INFINITY);
    }

    /** Returns the fact under the rule of another audience, which may be the looser one. */
    public PublishedFact readBy(Audience reader) {
        return new PublishedFact(origin, fact, bounds, Math.min(fewest, reader.fewestPeople(true)));
    }

    /** Returns the fact as one that another audience reads. */
    public PublishedFact to(Audience other) {
        FactOrigin known = new FactOrigin(other, origin.indicator(), origin.waves(), origin.subgroup());
        return new PublishedFact(known, fact, bounds, fewest);
    }

    /** Returns the variable of the fact; empty where it is about people only. */
    public Optional<PersonVariable> variable() {
        if (fact instanceof ValueSum sum) {
            return Optional.of(sum.variable());
        }
        if (fact instanceof SquareSum squares) {
            return Optional.of(squares.variable());
        }
        if (fact instanceof AmountSum amount) {
            return Optional.of(amount.variable());
        }
        return fact instanceof CategoryCount category ? Optional.of(category.variable()) : Optional.empty();
    }

    /** Returns whether the audit has a model of the fact. */
    public boolean isModelled() {
        return !(fact instanceof UnmodelledFact);
    }
}
