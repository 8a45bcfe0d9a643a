package org.vpip.app.people;

import org.vpip.instruments.study.Tier;

/**
 * What somebody last answered when asked to agree to something.
 *
 * @param version of the text they read
 */
public record Given(Tier tier, String version, boolean agreed) {}
