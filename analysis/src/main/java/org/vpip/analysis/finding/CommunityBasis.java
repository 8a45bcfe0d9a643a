package org.vpip.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * The communities on which an interval and a test rest that allow for differences between them. Both follow from the number of people
 * and the mean of each community, so that they tell of people what these would tell.
 *
 * @param parts the people of each community, in its order
 * @param degreesOfFreedom of the interval, above 0, not necessarily an integer; empty without an interval
 */
public record CommunityBasis(List<CommunityPart> parts, OptionalDouble degreesOfFreedom) {
    public CommunityBasis {
        parts = List.copyOf(parts);
    }

    /**
     * The people of one community in a finding.
     *
     * @param value of the finding for these people alone
     * @param details whose numbers are the parts of the value, and nothing besides
     */
    public record CommunityPart(PersonSet people, double value, FindingDetails details) {
        private FindingNumbers numbers(FindingSubject subject) {
            return new FindingNumbers()
                    .add(FindingNumbers.PEOPLE, people.count(), NumberBasis.of(new PeopleCount(people)))
                    .add("", details.numbers(subject, people, value));
        }
    }

    /** Returns the number of communities. */
    public int count() {
        return parts.size();
    }

    /** Returns the same communities with other parts. */
    public CommunityBasis with(List<CommunityPart> others) {
        return new CommunityBasis(others, degreesOfFreedom);
    }

    /** Returns the number of communities, the degrees of freedom, and the numbers of each community behind them. */
    FindingNumbers numbers(FindingSubject subject) {
        FindingNumbers numbers = new FindingNumbers()
                .add("communities.count", count(), basis())
                .add("communities.degreesOfFreedom", degreesOfFreedom, basis());
        for (int i = 0; i < count(); i++) {
            numbers.add(prefix(i), parts.get(i).numbers(subject));
        }
        return numbers;
    }

    /** Returns that a number follows from the number of people and the value of every community. */
    NumberBasis basis() {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            sources.add(prefix(i) + FindingNumbers.PEOPLE);
            sources.add(prefix(i) + FindingNumbers.VALUE);
        }
        return NumberBasis.derived(sources.toArray(String[]::new));
    }

    private static String prefix(int community) {
        return "communities.part[" + community + "].";
    }
}
