package org.vpip.app.planted;

import org.vpip.instruments.response.ParticipantId;

/** Violates rule 8: a name beside a pseudonym. */
public record NamedPseudonym(ParticipantId participant, String firstName) {}
