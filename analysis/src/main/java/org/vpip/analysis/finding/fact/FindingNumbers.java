package org.vpip.analysis.finding.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.fact.NumberBasis.DerivedBasis;
import org.vpip.analysis.statistics.Interval;

/** The numbers that may be published of a finding, in the order in which they were added. */
public final class FindingNumbers {
    /** The name of the value of a finding. */
    public static final String VALUE = "value";

    /** The name of the number of people in a finding. */
    public static final String PEOPLE = "n.used";

    /** The name of the number of people who could have been in it. */
    public static final String ELIGIBLE = "n.eligible";

    private final List<FindingNumber> numbers = new ArrayList<>();

    /** Adds a number. */
    public FindingNumbers add(String name, double value, NumberBasis basis) {
        numbers.add(new FindingNumber(name, value, basis));
        return this;
    }

    /** Adds a number that is published; nothing for an empty one. */
    public FindingNumbers add(String name, OptionalDouble value, NumberBasis basis) {
        value.ifPresent(number -> add(name, number, basis));
        return this;
    }

    /** Adds a number that is published; nothing for an empty one. */
    public FindingNumbers add(String name, OptionalInt value, NumberBasis basis) {
        value.ifPresent(number -> add(name, number, basis));
        return this;
    }

    /** Adds the limits of an interval as low and high; nothing for an empty one. */
    public FindingNumbers add(Optional<Interval> interval, NumberBasis basis) {
        interval.ifPresent(limits -> add("low", limits.low(), basis).add("high", limits.high(), basis));
        return this;
    }

    /** Adds other numbers, their names behind a prefix. */
    public FindingNumbers add(String prefix, FindingNumbers others) {
        List<String> names = others.numbers.stream().map(FindingNumber::name).toList();
        for (FindingNumber number : others.numbers) {
            NumberBasis basis =
                    number.basis() instanceof DerivedBasis derived ? derived.within(prefix, names) : number.basis();
            add(prefix + number.name(), number.value(), basis);
        }
        return this;
    }

    /** Returns the numbers. */
    public List<FindingNumber> list() {
        return List.copyOf(numbers);
    }

    /** Returns the facts that the numbers tell, each once. */
    public List<Fact> facts() {
        return numbers.stream()
                .flatMap(number -> number.basis().facts().stream())
                .distinct()
                .toList();
    }
}
