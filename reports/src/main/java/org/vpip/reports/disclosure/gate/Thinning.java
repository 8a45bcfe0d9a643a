package org.vpip.reports.disclosure.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;

/**
 * Leaves out of one wave's drawing everybody who did not answer and everybody without a tie. Where these are one to four, those
 * with the fewest ties go too, until five or more are gone.
 */
final class Thinning {
    private final WaveTies wave;
    private final Set<Integer> drawn;
    private int gone;

    private Thinning(WaveTies wave) {
        this.wave = wave;
        this.drawn = new TreeSet<>(wave.answered());
    }

    static WaveTies of(WaveTies wave) {
        return new Thinning(wave).thinned();
    }

    private WaveTies thinned() {
        boolean changed = true;
        while (changed) {
            changed = leaveOut(0) || (SmallCounts.isSmall(gone) && leaveOut(fewestTies()));
        }
        List<Integer> people = List.copyOf(drawn);
        return new WaveTies(wave.wave(), people, people, ties());
    }

    private List<SociogramEdge> ties() {
        return wave.ties().stream()
                .filter(tie -> drawn.contains(tie.from()) && drawn.contains(tie.to()))
                .toList();
    }

    /** Returns the number of people to whom each is tied. */
    private Map<Integer, Integer> degrees() {
        Map<Integer, Set<Integer>> contacts = new HashMap<>();
        drawn.forEach(person -> contacts.put(person, new HashSet<>()));
        for (SociogramEdge tie : ties()) {
            contacts.getOrDefault(tie.from(), new HashSet<>()).add(tie.to());
            contacts.getOrDefault(tie.to(), new HashSet<>()).add(tie.from());
        }
        Map<Integer, Integer> degrees = new HashMap<>();
        contacts.forEach((person, others) -> degrees.put(person, others.size()));
        return degrees;
    }

    private int fewestTies() {
        return degrees().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Leaves out everybody with that number of ties, and returns whether there was anybody. */
    private boolean leaveOut(int ties) {
        List<Integer> people = degrees().entrySet().stream()
                .filter(person -> person.getValue() == ties)
                .map(Map.Entry::getKey)
                .toList();
        gone += people.size();
        return drawn.removeAll(people);
    }
}
