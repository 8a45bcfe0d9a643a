package org.vpip.app.participant;

import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The decision of a person on one scope of consent.
 *
 * @param version version of the text that the person read
 */
public record ConsentDecision(ConsentScope tier, String version, boolean isGranted) {}
