package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;

/**
 * The number of people who made each choice of a question with several answers. These details have no counts for the gate and stay with
 * researchers.
 *
 * @param people who made a choice
 * @param choices in the order of the question
 * @param nothingChosen people who sent the question without a choice
 */
public record MultipleResponseDetails(ItemId item, int people, List<ChoiceFrequency> choices, int nothingChosen)
        implements FindingDetails {
    public MultipleResponseDetails {
        choices = List.copyOf(choices);
    }

    /**
     * The people who made one choice.
     *
     * @param share of those who made any, 0 to 1
     * @param interval empty below eight people
     */
    public record ChoiceFrequency(String choice, int count, double share, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("count", count, basis)
                    .add("share", share, basis)
                    .add(interval, basis);
        }
    }

    /** Returns the choices of most people, in the order of the question. */
    public List<ChoiceFrequency> mostFrequent() {
        int most = choices.stream().mapToInt(ChoiceFrequency::count).max().orElse(0);
        return choices.stream().filter(choice -> choice.count == most).toList();
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("people", people, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("nothingChosen", nothingChosen, unmodelled);
        for (int i = 0; i < choices.size(); i++) {
            numbers.add("choices[" + i + "].", choices.get(i).numbers(unmodelled));
        }
        return numbers;
    }
}
