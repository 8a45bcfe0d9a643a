package org.vpip.instruments.response;

import java.util.List;

/** The codes that people made of themselves, and what was decided where they leave a doubt. */
public record Codes(List<SelfGeneratedCode> all, List<Decision> decisions) {
    public static final Codes NONE = new Codes(List.of(), List.of());

    public Codes {
        all = List.copyOf(all);
        decisions = List.copyOf(decisions);
    }

    /**
     * Somebody looked at two codes and said whether one person made them.
     *
     * @param participant pseudonym at the later wave
     * @param other pseudonym at the earlier one
     */
    public record Decision(ParticipantId participant, ParticipantId other, boolean same) {}
}
