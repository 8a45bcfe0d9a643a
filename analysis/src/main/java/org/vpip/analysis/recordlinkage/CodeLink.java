package org.vpip.analysis.recordlinkage;

import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The code of a later wave is that of somebody known before.
 *
 * @param participant pseudonym at the later wave
 * @param wave the later one
 * @param person the first pseudonym of the same person
 */
public record CodeLink(ParticipantId participant, WaveId wave, ParticipantId person, MatchRule rule) {}
