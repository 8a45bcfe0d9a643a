package org.vpip.instruments.study.privacy;

import org.vpip.instruments.wording.Wording;

/**
 * One thing that people are asked to agree to.
 *
 * @param version of its text; another version is asked again
 * @param consequence what follows from yes and from no; blank where the question says it all
 * @param text all there is to know about it, with places such as {@code {{retention}}} for what the study says; may be blank
 */
public record ConsentScopeText(
        ConsentScope tier, String version, Wording question, Wording consequence, Wording text) {}
