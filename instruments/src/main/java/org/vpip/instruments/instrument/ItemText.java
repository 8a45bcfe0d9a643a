package org.vpip.instruments.instrument;

import org.vpip.instruments.wording.Wording;

/** The displayed text of a question. */
public record ItemText(Wording label, Wording hint) {}
