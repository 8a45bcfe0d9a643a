package org.vpip.analysis.finding.details.robustness;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * People with a score before who have one after (stayed), against those who have none (lost). Its counts are not declared, so that
 * it stays with researchers.
 *
 * @param score means of the score before
 * @param categories shares of each category of each attribute, among people with a known one
 */
public record AttritionDetails(int stayed, int lost, GroupContrast score, List<CategoryContrast> categories)
        implements FindingDetails {
    /** A standardized difference beyond this is flagged. */
    public static final double NOTABLE = 0.25;

    public AttritionDetails {
        categories = List.copyOf(categories);
    }

    /**
     * Those who stayed against those who were lost.
     *
     * @param stayed mean or share, 0 to 1; empty without people
     * @param lost the same
     * @param difference stayed - lost in standard deviations; empty with fewer than two people in either group, and where neither
     *     varies
     */
    public record GroupContrast(OptionalDouble stayed, OptionalDouble lost, OptionalDouble difference) {
        /** Returns whether the two differ by more than {@value AttritionDetails#NOTABLE} standard deviations. */
        public boolean isNotable() {
            return Math.abs(difference.orElse(0)) > NOTABLE;
        }

        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("stayed", stayed, basis)
                    .add("lost", lost, basis)
                    .add("difference", difference, basis);
        }
    }

    /** The share of a category of an attribute; the attribute {@code community} has communities as categories. */
    public record CategoryContrast(String attribute, String code, GroupContrast shares) {}

    /** Returns how many characteristics differ notably, the score before included. */
    public int notable() {
        return (int) contrasts().filter(GroupContrast::isNotable).count();
    }

    /** Returns how many characteristics have a difference. */
    public int compared() {
        return (int) contrasts()
                .filter(contrast -> contrast.difference().isPresent())
                .count();
    }

    private Stream<GroupContrast> contrasts() {
        return Stream.concat(Stream.of(score), categories.stream().map(CategoryContrast::shares));
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("stayed", stayed, unmodelled)
                .add("lost", lost, NumberBasis.derived(FindingNumbers.VALUE))
                .add("score.", score.numbers(unmodelled))
                .add("notable", notable(), unmodelled)
                .add("compared", compared(), unmodelled);
        for (int i = 0; i < categories.size(); i++) {
            numbers.add("categories[" + i + "].", categories.get(i).shares().numbers(unmodelled));
        }
        return numbers;
    }
}
