package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.NumberBasis.FactBasis;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.CommunityId;

/**
 * The people behind a figure about participation.
 *
 * @param members people who could have taken part
 * @param contributing people in the share, or people in the mean with a value above 0
 * @param amounts behind a mean amount, such as hours; empty for any other value
 */
public record EngagementDetails(int members, int contributing, Optional<PersonAmounts> amounts)
        implements FindingDetails {
    /** A share is published with two decimals. */
    private static final double HALF_DIGIT = 0.005 + 1e-9;

    /** Creates the details of a value that is no mean amount. */
    public EngagementDetails(int members, int contributing) {
        this(members, contributing, Optional.empty());
    }

    /** Returns the number of contributing people as a category; the value has no model where it is not their share. */
    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis basis = valueBasis(subject, used, value);
        if (used.count() != members) {
            NumberBasis unmodelled = NumberBasis.unmodelled(used);
            return new FindingNumbers()
                    .add(FindingNumbers.VALUE, value, basis)
                    .add("members", members, unmodelled)
                    .add("counting", contributing, unmodelled);
        }
        PersonVariable variable = new PersonVariable(subject.method() + " " + subject.source(), subject.waves());
        NumberBasis share = new FactBasis(List.of(
                new CategoryCount(used, variable, List.of("contributing"), contributing),
                new CategoryCount(used, variable, List.of("others"), members - contributing)));
        return new FindingNumbers()
                .add("counting", contributing, share)
                .add("members", members, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add(FindingNumbers.VALUE, value, basis);
    }

    /** Returns what the value tells: the amounts of its people, the share that the counts show anyway, or what has no model. */
    private NumberBasis valueBasis(FindingSubject subject, PersonSet used, double value) {
        if (amounts.isPresent()) {
            String source = subject.call().written() + " " + subject.source();
            CommunityId community = subject.subgroup().community();
            PersonVariable variable =
                    new PersonVariable(community == null ? source : source + " " + community.value(), subject.waves());
            return NumberBasis.of(new AmountSum(used, variable, amounts.get(), value));
        }
        return used.count() == members && isShare(value)
                ? NumberBasis.derived("counting", "members")
                : NumberBasis.unmodelled(used);
    }

    /** Returns whether the value, as it is published, is the share of contributing people. */
    private boolean isShare(double value) {
        return members > 0 && Math.abs(value - (double) contributing / members) <= HALF_DIGIT;
    }

    @Override
    public Optional<List<Integer>> counts() {
        return Optional.of(List.of(contributing, members - contributing));
    }
}
