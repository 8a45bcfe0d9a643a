package org.vpip.app.participant;

import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * What somebody last answered when asked to agree to something.
 *
 * @param version of the text they read
 */
public record ConsentDecision(ConsentScope tier, String version, boolean isGranted) {}
