package org.vpip.instruments.study.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Wording;

/**
 * The approval of a research ethics board.
 *
 * @param board blank without an approval
 * @param expires the last day on which answers may be collected; null without end
 */
public record EthicsApproval(
        Wording board,
        String number,
        String contact,
        @Nullable LocalDate expires) {
    public static final EthicsApproval NONE = new EthicsApproval(Wording.NONE, "", "", null);
}
