package org.vpip.analysis.finding.details.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;

/**
 * The room that a score leaves for change, the smallest change that the pairs could have shown, and the reliability of its scale. Its
 * counts are not declared, so that it stays with researchers.
 *
 * @param ends empty for free numbers
 * @param pairs people with both scores
 * @param detectable change in points; empty below 12 pairs, from five communities on, and where all changed by the same amount
 * @param detectablePercent the same in percent of the range; also empty for free numbers
 * @param alphas of a scale, both waves; none for an item
 */
public record MeasurementDetails(
        Optional<RangeEnds> ends,
        int pairs,
        OptionalDouble detectable,
        OptionalDouble detectablePercent,
        List<WaveAlpha> alphas)
        implements FindingDetails {
    public MeasurementDetails {
        alphas = List.copyOf(alphas);
    }

    /**
     * The people at either end of the range before.
     *
     * @param people with a score before, at least one
     * @param floor of them, those with the smallest possible score
     * @param ceiling of them, those with the largest
     */
    public record RangeEnds(int people, int floor, int ceiling) {
        /** A share of people at one end beyond this is flagged. */
        public static final double NOTABLE = 0.15;

        public double floorShare() {
            return (double) floor / people;
        }

        public double ceilingShare() {
            return (double) ceiling / people;
        }

        /** Returns whether more than 15 % of the people are at one end. */
        public boolean isNotable() {
            return Math.max(floorShare(), ceilingShare()) > NOTABLE;
        }

        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("floor", floor, basis)
                    .add("ceiling", ceiling, basis)
                    .add("floorShare", floorShare(), basis)
                    .add("ceilingShare", ceilingShare(), basis);
        }
    }

    /**
     * Cronbach's alpha at one wave.
     *
     * @param people who answered every item
     * @param alpha empty where it is not estimable
     */
    public record WaveAlpha(WaveId wave, int people, OptionalDouble alpha) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers().add("people", people, basis).add("alpha", alpha, basis);
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("pairs", pairs, unmodelled)
                .add("detectable", detectable, unmodelled)
                .add("detectablePercent", detectablePercent, unmodelled);
        ends.ifPresent(range -> numbers.add("ends.", range.numbers(unmodelled)));
        for (int i = 0; i < alphas.size(); i++) {
            numbers.add("alphas[" + i + "].", alphas.get(i).numbers(unmodelled));
        }
        return numbers;
    }
}
