package org.vpip.analysis.network;

import java.util.List;
import org.vpip.instruments.tie.Tie;

/** The numbers of ties about which it was asked whether the two people met through the community, and of those that did. */
record TieAttribution(int asked, int attributed) {
    static final TieAttribution NONE = new TieAttribution(0, 0);

    static TieAttribution of(List<Tie> ties) {
        List<Boolean> answers = ties.stream()
                .flatMap(tie -> tie.rating().throughCommunity().stream())
                .toList();
        return new TieAttribution(
                answers.size(), (int) answers.stream().filter(answer -> answer).count());
    }
}
