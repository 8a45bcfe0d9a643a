package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.CountPrecision;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;

/** The distribution of answers over the choices, by item and wave, among the same people. */
public record DistributionDetails(List<ItemDistribution> items) implements FindingDetails {
    public DistributionDetails {
        items = List.copyOf(items);
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        FindingNumbers numbers =
                new FindingNumbers().add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE));
        for (int i = 0; i < items.size(); i++) {
            numbers.add("items[" + i + "].", items.get(i).numbers());
        }
        return numbers;
    }

    /**
     * One item.
     *
     * @param reversed whether agreement is unfavourable
     * @param choices names of the scored choices in the order of the scale; several in one entry where they are published together
     * @param people those who answered the item at every wave
     * @param precision of the counts
     */
    public record ItemDistribution(
            ItemId item,
            boolean reversed,
            List<List<String>> choices,
            List<WaveAnswerCounts> waves,
            PersonSet people,
            CountPrecision precision) {
        public ItemDistribution {
            choices = choices.stream().map(List::copyOf).toList();
            waves = List.copyOf(waves);
        }

        /** Creates a distribution with exact counts. */
        public ItemDistribution(
                ItemId item,
                boolean reversed,
                List<List<String>> choices,
                List<WaveAnswerCounts> waves,
                PersonSet people) {
            this(item, reversed, choices, waves, people, CountPrecision.EXACT);
        }

        /** Returns the distribution with rounded counts, and without the number of people, which exact counts tell. */
        public ItemDistribution rounded(CountPrecision rounding) {
            List<WaveAnswerCounts> rounded = waves.stream()
                    .map(wave -> new WaveAnswerCounts(
                            wave.wave, wave.counts.stream().map(rounding::round).toList()))
                    .toList();
            return new ItemDistribution(item, reversed, choices, rounded, people, rounding);
        }

        /** Returns whether everybody who answered has one of the choices, so that the audit has a model of the counts. */
        public boolean isComplete() {
            return waves.stream().allMatch(wave -> wave.answered() == people.count());
        }

        private FindingNumbers numbers() {
            FindingNumbers numbers = new FindingNumbers();
            if (precision.isExact()) {
                numbers.add(
                        "people",
                        people.count(),
                        NumberBasis.of(isComplete() ? new PeopleCount(people) : new UnmodelledFact(people)));
            } else {
                numbers.add("roundedTo", precision.base(), NumberBasis.IMPERSONAL);
            }
            for (WaveAnswerCounts wave : waves) {
                for (int i = 0; i < choices.size(); i++) {
                    numbers.add("counts." + wave.wave.value() + "[" + i + "]", wave.counts.get(i), basis(wave, i));
                }
            }
            return numbers;
        }

        private NumberBasis basis(WaveAnswerCounts wave, int choice) {
            PersonVariable variable = PersonVariable.of(new ItemSource(item), wave.wave);
            return NumberBasis.of(
                    precision.isExact() && !isComplete()
                            ? new UnmodelledFact(people)
                            : new CategoryCount(
                                    people, variable, choices.get(choice), wave.counts.get(choice), precision));
        }
    }

    /** The number of people by choice, in the order of the choices. */
    public record WaveAnswerCounts(WaveId wave, List<Integer> counts) {
        public WaveAnswerCounts {
            counts = List.copyOf(counts);
        }

        public int answered() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
