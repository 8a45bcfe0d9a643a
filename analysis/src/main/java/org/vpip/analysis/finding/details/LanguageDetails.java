package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.wording.Language;

/**
 * A scale in two languages, among the people who answered every item. These details have no counts for the gate and stay with
 * researchers.
 *
 * @param languages English, then French
 * @param items in the order of the scale
 * @param communities of the people
 */
public record LanguageDetails(List<LanguageReliability> languages, List<ItemDifference> items, int communities)
        implements FindingDetails {
    public LanguageDetails {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
    }

    /**
     * The reliability in one language.
     *
     * @param interval of alpha; empty below 8 people
     */
    public record LanguageReliability(Language language, int people, double alpha, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("alpha", alpha, basis)
                    .add(interval, basis);
        }
    }

    /** The conclusion about an item. */
    public enum LanguageConclusion {
        /** The whole interval lies within a quarter of a standard deviation of 0. */
        SMALL("small"),
        /** The adjusted test decides that answers differ. */
        DIFFERENT("different"),
        /** Neither: a difference is not shown, and not ruled out. */
        UNDECIDED("undecided"),
        /** There are too few people in a language, or the difference has no interval. */
        NOT_ASSESSABLE("notAssessable");

        private final String id;

        LanguageConclusion(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * The difference of the answers to an item between languages, from the same mean of the other items.
     *
     * @param difference French minus English, in points; empty where the other items tell the languages apart
     * @param standardized Hedges' g, by the pooled deviation within languages; empty where that is 0
     * @param interval of the difference; empty below 8 people in a language, and where nothing varies
     * @param p adjusted by Holm for the number of items; empty below 12 people in a language
     */
    public record ItemDifference(
            ItemId item,
            OptionalDouble difference,
            OptionalDouble standardized,
            Optional<Interval> interval,
            OptionalDouble p,
            LanguageConclusion conclusion) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("difference", difference, basis)
                    .add("standardized", standardized, basis)
                    .add(interval, basis)
                    .add("p", p, basis);
        }
    }

    /** Returns the number of items with a conclusion. */
    public int count(LanguageConclusion conclusion) {
        return (int)
                items.stream().filter(item -> item.conclusion() == conclusion).count();
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("itemCount", items.size(), NumberBasis.IMPERSONAL)
                .add("communities", communities, NumberBasis.IMPERSONAL);
        for (int i = 0; i < languages.size(); i++) {
            numbers.add("languages[" + i + "].", languages.get(i).numbers(unmodelled));
        }
        for (int i = 0; i < items.size(); i++) {
            numbers.add("items[" + i + "].", items.get(i).numbers(unmodelled));
        }
        for (LanguageConclusion conclusion : LanguageConclusion.values()) {
            numbers.add("conclusions." + conclusion.id(), count(conclusion), unmodelled);
        }
        return numbers;
    }
}
