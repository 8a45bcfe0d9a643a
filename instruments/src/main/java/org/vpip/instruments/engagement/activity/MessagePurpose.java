package org.vpip.instruments.engagement.activity;

import org.vpip.instruments.wording.Wording;

/** A purpose of messages in the study's terms; each {@link TagRule} assigns one. */
public record MessagePurpose(String code, Wording label) {}
