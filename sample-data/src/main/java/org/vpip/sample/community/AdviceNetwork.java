package org.vpip.sample.community;

import java.util.List;

/** Advice network as far as members answered the question; by wave, then by pseudonym. */
public record AdviceNetwork(List<RosterAnswer> roster, List<AdviceTie> ties) {

    /** Answer to the roster question: yes, no, or none for "I had contact with none of them". */
    public record RosterAnswer(SampleWave wave, Member member, String answered) {}

    /**
     * Tie from one member to another.
     *
     * @param frequency less_than_quarterly, quarterly, monthly or weekly
     * @param throughCommunity yes, no or unsure: whether the two got closer through the community
     */
    public record AdviceTie(SampleWave wave, Member from, Member to, String frequency, String throughCommunity) {}

    public AdviceNetwork {
        roster = List.copyOf(roster);
        ties = List.copyOf(ties);
    }
}
