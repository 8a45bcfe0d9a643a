package org.vpip.analysis.finding.details.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
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

        /** Returns the number of people by the name of their transition. */
        private List<Fact> facts(PersonSet used, PersonVariable variable) {
            return List.of(
                    new CategoryCount(used, variable, List.of("both"), both),
                    new CategoryCount(used, variable, List.of("lost"), lost),
                    new CategoryCount(used, variable, List.of("gained"), gained),
                    new CategoryCount(used, variable, List.of("neither"), neither));
        }
    }

    @Override
    public List<Fact> facts(FindingSubject subject, PersonSet used) {
        List<Fact> facts = new ArrayList<>(wave(subject, 0, chosen.before, used));
        facts.addAll(wave(subject, 1, chosen.after, used));
        PersonVariable moves = new PersonVariable(subject.call().written() + " " + subject.source(), subject.waves());
        transitions.ifPresent(published -> facts.addAll(published.facts(used, moves)));
        return facts;
    }

    private List<Fact> wave(FindingSubject subject, int wave, int count, PersonSet used) {
        PersonVariable variable =
                PersonVariable.of(subject.source(), subject.waves().get(wave));
        return List.of(
                new CategoryCount(used, variable, parts.get(0), count),
                new CategoryCount(used, variable, parts.get(1), chosen.people - count));
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
