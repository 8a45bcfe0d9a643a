package org.vpip.instruments.response;

import java.util.List;

/** The codes that people made of themselves, and what was decided where they leave a doubt. */
public record SelfGeneratedCodes(List<SelfGeneratedCode> all, List<CodeReviewDecision> decisions) {
    public static final SelfGeneratedCodes NONE = new SelfGeneratedCodes(List.of(), List.of());

    public SelfGeneratedCodes {
        all = List.copyOf(all);
        decisions = List.copyOf(decisions);
    }

    /**
     * Somebody looked at two codes and said whether one person made them.
     *
     * @param participant pseudonym at the later wave
     * @param other pseudonym at the earlier one
     */
    public record CodeReviewDecision(ParticipantId participant, ParticipantId other, boolean same) {}
}
