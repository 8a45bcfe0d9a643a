package org.vpip.instruments.engagement.activity;

import org.vpip.instruments.wording.Wording;

/** What messages can be for, as the study says it; {@link TagRule} decides which have it. */
public record MessagePurpose(String code, Wording label) {}
