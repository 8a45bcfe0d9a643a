package org.vpip.analysis.finding.details.robustness;

import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;

/**
 * The way from the members of a study to the pairs of a change. Its counts are not declared, so that it stays with researchers.
 *
 * @param waves both, in time order
 */
public record ChangeFlowDetails(List<WaveScoreFlow> waves) implements FindingDetails {
    public ChangeFlowDetails {
        waves = List.copyOf(waves);
    }

    /**
     * One wave.
     *
     * @param members everybody who did not withdraw
     * @param asked members then, of a community that the wave asks, who do not refuse
     * @param answered of them, people who sent the questionnaire
     * @param scored of them, people with a score
     * @param excluded members without a score, by the first reason
     */
    public record WaveScoreFlow(
            WaveId wave, int members, int asked, int answered, int scored, Map<ExclusionReason, Integer> excluded) {
        /** Creates the flow of a wave from the people with a score and the others, by reason. */
        public static WaveScoreFlow of(WaveId wave, AnalysisSample scores) {
            int incomplete = count(scores, ExclusionReason.TOO_FEW_ITEMS_ANSWERED);
            int silent = count(scores, ExclusionReason.NO_RESPONSE_AT_ALL);
            int answered = scores.used() + incomplete;
            return new WaveScoreFlow(
                    wave, scores.eligible(), answered + silent, answered, scores.used(), scores.excluded());
        }

        private static int count(AnalysisSample scores, ExclusionReason reason) {
            return scores.excluded().getOrDefault(reason, 0);
        }

        private FindingNumbers numbers(NumberBasis basis) {
            FindingNumbers numbers = new FindingNumbers()
                    .add("members", members, basis)
                    .add("asked", asked, basis)
                    .add("answered", answered, basis)
                    .add("scored", scored, basis);
            excluded.forEach((reason, count) -> numbers.add("leftOut." + reason.id(), count, basis));
            return numbers;
        }
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("pairs", value, NumberBasis.derived(FindingNumbers.PEOPLE));
        for (int i = 0; i < waves.size(); i++) {
            numbers.add("waves[" + i + "].", waves.get(i).numbers(NumberBasis.unmodelled(used)));
        }
        return numbers;
    }
}
