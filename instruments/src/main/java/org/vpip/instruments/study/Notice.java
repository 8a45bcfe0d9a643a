package org.vpip.instruments.study;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.wording.Wording;

/**
 * What people are told before the first question, and what they are asked to agree to.
 *
 * @param officer who answers for the protection of personal information
 * @param officerContact an address or a number to reach that person
 * @param ethicsBoard blank where no board was asked
 * @param ethicsExpires the last day on which the board lets answers be collected; null without end
 * @param keptUntil until when answers are kept; null where the study does not say
 * @param erasableUntil until when answers can be erased without a trace in results; null where the study does not say
 * @param exitAddress where "leave quickly" leads
 * @param tiers each at most once, taking part first
 */
public record Notice(
        String officer,
        String officerContact,
        Wording ethicsBoard,
        String ethicsNumber,
        String ethicsContact,
        @Nullable LocalDate ethicsExpires,
        @Nullable LocalDate keptUntil,
        @Nullable LocalDate erasableUntil,
        String exitAddress,
        List<ConsentTier> tiers) {
    /** A neutral public page. */
    public static final String NEUTRAL_ADDRESS = "https://www.canada.ca/";

    public static final Notice NONE =
            new Notice("", "", Wording.NONE, "", "", null, null, null, NEUTRAL_ADDRESS, List.of());

    public Notice {
        tiers = List.copyOf(tiers);
    }
}
