package org.vpip.app.accuracy.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;

/** A kind of study at the edges, whose truth is known. */
public interface Situation {
    /** The true change of scores, where scores change: half a standard deviation. */
    double CHANGE = 5;

    String label();

    /** Returns the right conclusion. */
    String conclusion();

    /** Draws a study. */
    SimulatedFolder draw(UniformRandomProvider random);

    /** Returns the wrong conclusions of a study that was drawn here. */
    List<String> wrong(EvaluatedStudy study);

    /** Returns the methods whose intervals the table counts. */
    List<String> counted();

    /** Returns the value that these intervals estimate. */
    default double truth() {
        return CHANGE;
    }

    /** Returns whether the interval of each of these methods contains that value; without entry where there is no interval. */
    default Map<String, Boolean> holds(EvaluatedStudy study) {
        Map<String, Boolean> holds = new LinkedHashMap<>();
        counted().forEach(method -> holds(study.finding(method)).ifPresent(held -> holds.put(method, held)));
        return holds;
    }

    private Optional<Boolean> holds(Finding finding) {
        return finding instanceof Estimate estimate
                ? estimate.interval().map(interval -> interval.contains(truth()))
                : Optional.empty();
    }
}
