package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.Fact;
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
     */
    public record ItemDistribution(
            ItemId item, boolean reversed, List<List<String>> choices, List<WaveAnswerCounts> waves, PersonSet people) {
        public ItemDistribution {
            choices = choices.stream().map(List::copyOf).toList();
            waves = List.copyOf(waves);
        }

        private FindingNumbers numbers() {
            boolean counted = waves.stream().allMatch(wave -> wave.answered() == people.count());
            NumberBasis all = NumberBasis.of(counted ? new PeopleCount(people) : new UnmodelledFact(people));
            FindingNumbers numbers = new FindingNumbers().add("people", people.count(), all);
            for (WaveAnswerCounts wave : waves) {
                PersonVariable variable = PersonVariable.of(new ItemSource(item), wave.wave);
                for (int i = 0; i < choices.size(); i++) {
                    Fact count = new CategoryCount(people, variable, choices.get(i), wave.counts.get(i));
                    numbers.add(
                            "counts." + wave.wave.value() + "[" + i + "]",
                            wave.counts.get(i),
                            counted ? NumberBasis.of(count) : all);
                }
            }
            return numbers;
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
