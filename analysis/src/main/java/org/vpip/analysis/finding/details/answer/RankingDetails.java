package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;

/**
 * The ranks of the choices of a question that asks for their order. These details have no counts for the gate and stay with researchers.
 *
 * @param people who ranked a choice
 * @param choices in the order of the question
 * @param concordance of those who ranked every choice; empty for fewer than two people or choices
 * @param nothingChosen people who sent the question without a rank
 */
public record RankingDetails(
        ItemId item, int people, List<RankedChoice> choices, Optional<RankConcordance> concordance, int nothingChosen)
        implements FindingDetails {
    public RankingDetails {
        choices = List.copyOf(choices);
    }

    /**
     * The ranks of one choice.
     *
     * @param ranked people who ranked it
     * @param meanRank among them, 1 for first; empty for no one
     * @param first people who ranked it first
     * @param share of people who ranked it first, 0 to 1
     * @param interval of the share; empty below eight people
     */
    public record RankedChoice(
            String choice, int ranked, OptionalDouble meanRank, int first, double share, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("ranked", ranked, basis)
                    .add("meanRank", meanRank, basis)
                    .add("first", first, basis)
                    .add("share", share, basis)
                    .add(interval, basis);
        }
    }

    /**
     * Kendall's W.
     *
     * @param people who ranked every choice
     * @param w 0 to 1
     * @param p that the order is by chance; empty below twelve people
     */
    public record RankConcordance(int people, double w, OptionalDouble p) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("w", w, basis)
                    .add("p", p, basis);
        }
    }

    /** Returns the choices that most people ranked first, in the order of the question. */
    public List<RankedChoice> mostOftenFirst() {
        int most = choices.stream().mapToInt(RankedChoice::first).max().orElse(0);
        return choices.stream().filter(choice -> choice.first == most).toList();
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
        concordance.ifPresent(found -> numbers.add("concordance.", found.numbers(unmodelled)));
        return numbers;
    }
}
