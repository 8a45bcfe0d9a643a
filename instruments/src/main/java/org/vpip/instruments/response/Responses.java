package org.vpip.instruments.response;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.InstrumentId;

/** All responses of a study, at most one per participant, wave and questionnaire. */
public record Responses(List<Response> all) {
    public Responses {
        all = List.copyOf(all);
    }

    public Responses inWave(WaveId wave) {
        return new Responses(
                all.stream().filter(response -> response.wave().equals(wave)).toList());
    }

    public Responses toInstrument(InstrumentId instrument) {
        return new Responses(all.stream()
                .filter(response -> response.instrument().equals(instrument))
                .toList());
    }

    public Set<ParticipantId> participants() {
        return all.stream().map(Response::participant).collect(Collectors.toUnmodifiableSet());
    }
}
