package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.wording.Wording;

/**
 * Members by region, including regions without members.
 *
 * @param asked number of regions that could be reached; single ones, also where a row holds several
 * @param reached number of those that have a member
 * @param rows in the order of the sheet of regions
 * @param groups of two regions or more, each in one row, for single regions that are too small to be published; the label may be empty
 */
public record RegionDetails(int asked, int reached, List<RegionRow> rows, List<RegionRow> groups)
        implements FindingDetails {
    public RegionDetails {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    /** Creates the details of single regions, one in each row; those without any initiative are not asked about. */
    public RegionDetails(List<RegionRow> rows, List<RegionRow> groups) {
        this(count(rows, row -> true), count(rows, row -> !row.isEmpty()), rows, groups);
    }

    private static int count(List<RegionRow> rows, Predicate<RegionRow> condition) {
        return (int) rows.stream().filter(RegionRow::isAsked).filter(condition).count();
    }

    /** Returns these details with other rows. */
    public RegionDetails withRows(List<RegionRow> others, List<RegionRow> otherGroups) {
        return new RegionDetails(asked, reached, others, otherGroups);
    }

    /** Returns the members of each region; that a region whose number is withheld has a member stands beside its population. */
    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("reached", "asked"))
                .add("reached", reached, reachedBasis(used))
                .add("asked", asked, NumberBasis.IMPERSONAL);
        for (int i = 0; i < rows.size(); i++) {
            numbers.add("regions[" + i + "].", rows.get(i).numbers());
        }
        for (int i = 0; i < groups.size(); i++) {
            numbers.add("groups[" + i + "].", groups.get(i).numbers());
        }
        return numbers;
    }

    /** Returns what the number of regions with members tells: where each has a row, the rows show it. */
    private NumberBasis reachedBasis(PersonSet used) {
        if (count(rows, row -> true) != asked) {
            return NumberBasis.unmodelled(used);
        }
        return NumberBasis.derived(IntStream.range(0, rows.size())
                .mapToObj(
                        row -> "regions[" + row + "]." + (rows.get(row).members.isEmpty() ? "present" : "members"))
                .toArray(String[]::new));
    }

    /**
     * One region, or several that are published together.
     *
     * @param label of the region, in both languages
     * @param group under which it may be published with others; blank for none
     * @param members empty where they are too few to be published
     * @param population 0 if unknown
     * @param index share of the members over share of the population; 1 means proportional; empty if either is unknown
     * @param people the members, also where their number is not published
     * @param initiatives known in the region, with or without members; empty if the method does not ask for them
     */
    public record RegionRow(
            Wording label,
            String group,
            OptionalInt members,
            PersonSet people,
            long population,
            OptionalDouble index,
            OptionalInt initiatives) {

        /** Removes the number of members and everything that discloses it. */
        public RegionRow withoutCounts() {
            return new RegionRow(
                    label, group, OptionalInt.empty(), people, population, OptionalDouble.empty(), initiatives);
        }

        private FindingNumbers numbers() {
            FindingNumbers numbers = new FindingNumbers()
                    .add("population", (double) population, NumberBasis.IMPERSONAL)
                    .add("initiatives", initiatives, NumberBasis.IMPERSONAL);
            if (members.isEmpty()) {
                return numbers.add("present", 1, NumberBasis.of(new PeoplePresence(people)));
            }
            Fact fact = members.getAsInt() == people.count() ? new PeopleCount(people) : new UnmodelledFact(people);
            return numbers.add("members", members, NumberBasis.of(fact))
                    .add("index", index, NumberBasis.derived("members"));
        }

        /** Returns whether the finding asks for members in the row: everywhere, or only where there are initiatives. */
        public boolean isAsked() {
            return initiatives.orElse(1) > 0;
        }

        /** Returns whether the region has no members and this is published. */
        public boolean isEmpty() {
            return members.orElse(-1) == 0;
        }
    }
}
