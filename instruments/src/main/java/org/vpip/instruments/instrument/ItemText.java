package org.vpip.instruments.instrument;

import org.vpip.instruments.wording.Wording;

/** The text of a question as people read it. */
public record ItemText(Wording label, Wording hint) {}
