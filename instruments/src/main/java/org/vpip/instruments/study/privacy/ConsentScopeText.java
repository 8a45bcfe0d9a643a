package org.vpip.instruments.study.privacy;

import org.vpip.instruments.wording.Wording;

/**
 * The text of one scope of consent.
 *
 * @param version of its text; a new version is asked again
 * @param consequence of yes and of no; blank where the question covers it
 * @param text full information, with placeholders such as {@code {{retention}}} for the study's details; may be blank
 */
public record ConsentScopeText(
        ConsentScope tier, String version, Wording question, Wording consequence, Wording text) {}
