package org.vpip.reports.disclosure.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.analysis.finding.details.SociogramDetails.SociogramEdge;
import org.vpip.analysis.finding.details.SociogramDetails.WaveTies;

/**
 * Takes people out of one wave's drawing who could be counted: those without a tie, and with them those with the fewest
 * until nobody or at least five are gone; everybody who did not answer, where they are few or one of them has no tie.
 */
final class Thinning {
    private final WaveTies wave;
    private final Set<Integer> drawn;
    private final Set<Integer> answered;
    private int gone;

    private Thinning(WaveTies wave) {
        this.wave = wave;
        this.drawn = new TreeSet<>(wave.present());
        this.answered = new TreeSet<>(wave.answered());
    }

    static WaveTies of(WaveTies wave) {
        return new Thinning(wave).thinned();
    }

    private WaveTies thinned() {
        boolean changed = true;
        while (changed) {
            changed = removeSilent() || removeUntied() || (SmallCounts.isSmall(gone) && removeLeastTied());
        }
        return new WaveTies(
                wave.wave(),
                wave.present().stream().filter(drawn::contains).toList(),
                wave.answered().stream().filter(drawn::contains).toList(),
                ties());
    }

    private List<SociogramEdge> ties() {
        return wave.ties().stream()
                .filter(tie -> drawn.contains(tie.from()) && drawn.contains(tie.to()))
                .toList();
    }

    private Map<Integer, Integer> degrees() {
        Map<Integer, Integer> degrees = new HashMap<>();
        drawn.forEach(person -> degrees.put(person, 0));
        for (SociogramEdge tie : ties()) {
            degrees.merge(tie.from(), 1, Integer::sum);
            degrees.merge(tie.to(), 1, Integer::sum);
        }
        return degrees;
    }

    private boolean removeSilent() {
        Map<Integer, Integer> degrees = degrees();
        List<Integer> silent =
                drawn.stream().filter(person -> !answered.contains(person)).toList();
        boolean telling = SmallCounts.isSmall(silent.size())
                || silent.stream().anyMatch(person -> degrees.getOrDefault(person, 0) == 0);
        return telling && drawn.removeAll(silent);
    }

    private boolean removeUntied() {
        Map<Integer, Integer> degrees = degrees();
        List<Integer> untied = drawn.stream()
                .filter(person -> degrees.getOrDefault(person, 0) == 0)
                .toList();
        gone += untied.size();
        return drawn.removeAll(untied);
    }

    private boolean removeLeastTied() {
        Map<Integer, Integer> degrees = degrees();
        return drawn.stream()
                .filter(answered::contains)
                .min(Comparator.comparingInt((Integer person) -> degrees.getOrDefault(person, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(person -> {
                    gone++;
                    return drawn.remove(person);
                })
                .orElse(false);
    }
}
