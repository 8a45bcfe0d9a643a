package org.vpip.analysis.finding.details;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.WaveId;

/**
 * A mixed model of a score over several waves, with everybody who has a score at one wave or more. These details have no counts for
 * the gate and stay with researchers.
 *
 * @param means in the order of the waves
 * @param contrasts of each two waves, later minus earlier
 * @param linked people with scores at two waves or more
 * @param communities with a score
 * @param communityEffects of these, in the model
 * @param shareBetween part of the variance that lies between people, 0 to 1; between random communities, too
 * @param degreesOfFreedom of the contrast that is the value
 */
public record WaveModelDetails(
        List<WaveMean> means,
        List<WaveContrast> contrasts,
        int linked,
        int communities,
        CommunityEffects communityEffects,
        double shareBetween,
        OptionalDouble degreesOfFreedom)
        implements FindingDetails {
    public WaveModelDetails {
        means = List.copyOf(means);
        contrasts = List.copyOf(contrasts);
    }

    /**
     * One wave.
     *
     * @param people with a score
     * @param observed mean of their scores
     * @param estimate mean of the model, as if everybody had a score
     * @param interval of the estimate; empty with few people
     */
    public record WaveMean(WaveId wave, int people, double observed, double estimate, Optional<Interval> interval) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("people", people, basis)
                    .add("observed", observed, basis)
                    .add("estimate", estimate, basis)
                    .add(interval, basis);
        }
    }

    /**
     * The difference of two waves in the model.
     *
     * @param interval and p: empty with few people
     * @param p adjusted for the number of contrasts by Holm (1979)
     */
    public record WaveContrast(
            WaveId earlier, WaveId later, double difference, Optional<Interval> interval, OptionalDouble p) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("difference", difference, basis)
                    .add("p", p, basis)
                    .add(interval, basis);
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("linked", linked, unmodelled)
                .add("communities", communities, NumberBasis.IMPERSONAL)
                .add("shareBetween", shareBetween, unmodelled)
                .add("degreesOfFreedom", degreesOfFreedom, unmodelled);
        for (int i = 0; i < means.size(); i++) {
            numbers.add("means[" + i + "].", means.get(i).numbers(unmodelled));
        }
        for (int i = 0; i < contrasts.size(); i++) {
            numbers.add("contrasts[" + i + "].", contrasts.get(i).numbers(unmodelled));
        }
        return numbers;
    }
}
