package org.vpip.instruments.response;

import java.util.List;

/** The self-generated codes, and the clerical decisions about possible matches. */
public record SelfGeneratedCodes(List<SelfGeneratedCode> all, List<CodeReviewDecision> decisions) {
    public static final SelfGeneratedCodes NONE = new SelfGeneratedCodes(List.of(), List.of());

    public SelfGeneratedCodes {
        all = List.copyOf(all);
        decisions = List.copyOf(decisions);
    }

    /**
     * A clerical decision whether two codes belong to one person.
     *
     * @param participant pseudonym at the later wave
     * @param other pseudonym at the earlier one
     */
    public record CodeReviewDecision(ParticipantId participant, ParticipantId other, boolean same) {}
}
