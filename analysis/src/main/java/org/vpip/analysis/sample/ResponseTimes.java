package org.vpip.analysis.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.OutsideWaveRule;
import org.vpip.instruments.study.Study;

/** The comparison of the times of responses with the dates of their waves, in the study's zone. */
public record ResponseTimes(Study study) {

    /** Returns whether the study's rule excludes answers outside their wave. */
    boolean areExcluded() {
        return study.settings().analysis().outsideWave() == OutsideWaveRule.EXCLUDE;
    }

    /** Returns the people of each wave whose answers the rule excludes; none where such answers count. */
    Map<WaveId, Set<ParticipantId>> peopleOutsideWave() {
        if (!areExcluded()) {
            return Map.of();
        }
        Map<WaveId, Set<ParticipantId>> people = new HashMap<>();
        study.responses().all().stream()
                .filter(this::isOutsideWave)
                .forEach(response -> people.computeIfAbsent(response.wave(), wave -> new HashSet<>())
                        .add(response.participant()));
        study.responses().all().stream()
                .filter(response -> !isOutsideWave(response))
                .forEach(response ->
                        people.getOrDefault(response.wave(), new HashSet<>()).remove(response.participant()));
        return people;
    }

    /**
     * Returns whether the response was sent before its wave opens or after the wave's last day; never for a response without
     * a time.
     */
    public boolean isOutsideWave(Response response) {
        return response.sent()
                .day(study.zone())
                .flatMap(day -> study.wave(response.wave()).map(wave -> !wave.includesDay(day)))
                .orElse(false);
    }
}
