package org.vpip.instruments.study.privacy;

import java.util.List;

/**
 * The information before the first question, and the requested scopes of consent.
 *
 * @param exitAddress target of the button "leave quickly"
 * @param tiers distinct, participation first
 */
public record PrivacyNotice(
        PrivacyContact privacy,
        EthicsApproval ethics,
        Retention retention,
        String exitAddress,
        List<ConsentScopeText> tiers) {
    /** A neutral public page. */
    public static final String NEUTRAL_ADDRESS = "https://www.canada.ca/";

    public static final PrivacyNotice NONE =
            new PrivacyNotice(PrivacyContact.NONE, EthicsApproval.NONE, Retention.NONE, NEUTRAL_ADDRESS, List.of());

    public PrivacyNotice {
        tiers = List.copyOf(tiers);
    }
}
