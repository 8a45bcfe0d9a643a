package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * A difference between a cohort and a comparison group, or between two periods of one group. These details have no counts for the
 * gate and stay with researchers.
 *
 * @param groups the cohort first
 * @param degreesOfFreedom of the interval; empty without one
 */
public record DifferenceDetails(List<GroupScores> groups, ClusterBasis clusters, OptionalDouble degreesOfFreedom)
        implements FindingDetails {
    public DifferenceDetails {
        groups = List.copyOf(groups);
    }

    /** The group of a person. */
    public enum ComparedGroup {
        COHORT,
        COMPARISON;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The scores of one group.
     *
     * @param waves in time order
     */
    public record GroupScores(ComparedGroup group, int people, List<ScoreMoments> waves) {
        public GroupScores {
            waves = List.copyOf(waves);
        }

        private FindingNumbers numbers(NumberBasis basis) {
            FindingNumbers numbers = new FindingNumbers().add("people", people, basis);
            for (int wave = 0; wave < waves.size(); wave++) {
                numbers.add("waves[" + wave + "].mean", waves.get(wave).mean(), basis);
                numbers.add("waves[" + wave + "].sd", waves.get(wave).deviation(), basis);
            }
            return numbers;
        }
    }

    /**
     * The communities of the people.
     *
     * @param separable whether errors by community exist; always where there is one community. They do not where the cohort or the
     *     comparison group is one whole community, so that a difference of groups may be one of communities
     */
    public record ClusterBasis(int communities, boolean separable) {}

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("communities", clusters.communities(), NumberBasis.IMPERSONAL)
                .add("degreesOfFreedom", degreesOfFreedom, unmodelled);
        for (int i = 0; i < groups.size(); i++) {
            numbers.add("groups[" + i + "].", groups.get(i).numbers(unmodelled));
        }
        return numbers;
    }
}
