package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.instrument.ItemId;

/**
 * The reliability of a scale at one wave, among the people who answered every item. Its counts are not declared, so that it stays
 * with researchers.
 *
 * @param omega of one common factor; empty below three items, and where the model has no proper solution
 * @param items in the order of the scale
 */
public record ReliabilityDetails(int people, OptionalDouble omega, List<ItemReliability> items)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("people", people, unmodelled)
                .add("itemCount", items.size(), NumberBasis.IMPERSONAL)
                .add("alpha", value, NumberBasis.derived(FindingNumbers.VALUE))
                .add("omega", omega, unmodelled);
        for (int i = 0; i < items.size(); i++) {
            String path = "items[" + i + "].";
            numbers.add(path + "itemRest", items.get(i).itemRest(), unmodelled);
            numbers.add(path + "alphaWithout", items.get(i).alphaWithout(), unmodelled);
        }
        return numbers;
    }

    public ReliabilityDetails {
        items = List.copyOf(items);
    }

    /**
     * One item of a scale.
     *
     * @param isReversed whether its answers are turned before they are scored
     * @param itemRest correlation with the sum of the other items, -1 to 1; empty where either does not vary
     * @param alphaWithout alpha of the other items; empty for fewer than two of them
     */
    public record ItemReliability(
            ItemId item, boolean isReversed, OptionalDouble itemRest, OptionalDouble alphaWithout) {}
}
