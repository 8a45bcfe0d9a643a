package org.vpip.analysis.recordlinkage;

import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * A link between the code of a later wave and a person seen before.
 *
 * @param participant pseudonym at the later wave
 * @param wave the later wave
 * @param person the first pseudonym of the same person
 */
public record CodeLink(ParticipantId participant, WaveId wave, ParticipantId person, MatchRule rule) {}
