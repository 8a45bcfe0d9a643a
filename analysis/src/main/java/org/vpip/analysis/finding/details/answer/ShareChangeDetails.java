package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.instrument.ItemId;

/**
 * The change of the share of people who made one of some choices of an item, among the same people at two waves.
 *
 * @param parts the names of the choices that are counted, and of all others
 * @param transitions empty where they are not published
 */
public record ShareChangeDetails(
        ItemId item, List<List<String>> parts, ChosenCounts chosen, Optional<ChoiceTransitions> transitions)
        implements FindingDetails {
    public ShareChangeDetails {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** The number of people, and of those with the choices at each wave. */
    public record ChosenCounts(int people, int before, int after) {
        public double shareBefore() {
            return (double) before / people;
        }

        public double shareAfter() {
            return (double) after / people;
        }
    }

    /** The number of people with the choices at both waves, the earlier one only, the later one only, and neither. */
    public record ChoiceTransitions(int both, int lost, int gained, int neither) {
        public ChosenCounts chosen() {
            return new ChosenCounts(both + lost + gained + neither, both + lost, both + gained);
        }

        private FindingNumbers numbers(PersonSet used, PersonVariable variable) {
            return new FindingNumbers()
                    .add("both", both, basis(used, variable, "both", both))
                    .add("lost", lost, basis(used, variable, "lost", lost))
                    .add("gained", gained, basis(used, variable, "gained", gained))
                    .add("neither", neither, basis(used, variable, "neither", neither));
        }

        private static NumberBasis basis(PersonSet used, PersonVariable variable, String transition, int count) {
            return NumberBasis.of(new CategoryCount(used, variable, List.of(transition), count));
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        PersonVariable moves = new PersonVariable(subject.call().written() + " " + subject.source(), subject.waves());
        FindingNumbers numbers = new FindingNumbers()
                .add("pairs", chosen.people, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("", wave(subject, 0, chosen.before, "Before", used))
                .add("", wave(subject, 1, chosen.after, "After", used))
                .add("shareBefore", chosen.shareBefore(), NumberBasis.derived("chosenBefore"))
                .add("shareAfter", chosen.shareAfter(), NumberBasis.derived("chosenAfter"))
                .add(FindingNumbers.VALUE, value, NumberBasis.derived("chosenBefore", "chosenAfter"));
        transitions.ifPresent(published -> numbers.add("", published.numbers(used, moves)));
        return numbers;
    }

    private FindingNumbers wave(FindingSubject subject, int wave, int count, String name, PersonSet used) {
        PersonVariable variable =
                PersonVariable.of(subject.source(), subject.waves().get(wave));
        int others = chosen.people - count;
        return new FindingNumbers()
                .add("chosen" + name, count, NumberBasis.of(new CategoryCount(used, variable, parts.get(0), count)))
                .add("others" + name, others, NumberBasis.of(new CategoryCount(used, variable, parts.get(1), others)));
    }

    @Override
    public Optional<WaveValues> waveValues() {
        return Optional.of(new WaveValues(chosen.shareBefore(), chosen.shareAfter()));
    }

    /** Removes the numbers of people who moved between the parts. */
    public ShareChangeDetails withoutTransitions() {
        return new ShareChangeDetails(item, parts, chosen, Optional.empty());
    }
}
