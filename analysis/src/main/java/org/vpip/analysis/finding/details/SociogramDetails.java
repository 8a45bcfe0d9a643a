package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.response.WaveId;

/**
 * A network laid out for drawing. For researchers, each person keeps one place at all waves; in an unlabelled sociogram, each
 * wave has nodes of its own. Places have no meaning.
 *
 * @param attribute by which people are coloured; blank if there is none
 */
public record SociogramDetails(
        String relation, boolean directed, String attribute, List<SociogramPerson> nodes, List<WaveTies> waves)
        implements FindingDetails {

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers().add(FindingNumbers.VALUE, value, unmodelled);
        for (int i = 0; i < waves.size(); i++) {
            add(numbers, "waves[" + i + "].present", waves.get(i).present(), unmodelled);
            add(numbers, "waves[" + i + "].answered", waves.get(i).answered(), unmodelled);
        }
        return numbers;
    }

    private static void add(FindingNumbers numbers, String path, List<Integer> places, NumberBasis basis) {
        for (int i = 0; i < places.size(); i++) {
            numbers.add(path + "[" + i + "]", places.get(i), basis);
        }
    }

    public SociogramDetails {
        nodes = List.copyOf(nodes);
        waves = List.copyOf(waves);
    }

    /** Returns whether the people have no pseudonyms, so that no one can be followed from wave to wave. */
    public boolean isUnlabelled() {
        return nodes.stream().allMatch(node -> node.id().isEmpty());
    }

    /**
     * One person.
     *
     * @param id pseudonym, for researchers only; blank for others
     * @param group code of the attribute; blank when unknown
     * @param x 0 (left) to 1
     * @param y 0 (top) to 1
     */
    public record SociogramPerson(String id, String group, double x, double y) {}

    /**
     * One wave.
     *
     * @param present positions in the list of nodes of those on that wave's roster
     * @param answered those of them who answered
     */
    public record WaveTies(WaveId wave, List<Integer> present, List<Integer> answered, List<SociogramEdge> ties) {
        public WaveTies {
            present = List.copyOf(present);
            answered = List.copyOf(answered);
            ties = List.copyOf(ties);
        }
    }

    /** A tie between two positions in the list of nodes. */
    public record SociogramEdge(int from, int to) {}
}
