package org.vpip.analysis.change;

import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;

/**
 * The score of a person at one wave.
 *
 * @param community the first one of the person
 */
record WaveScore(ParticipantId person, CommunityId community, WaveId wave, double score) {}
