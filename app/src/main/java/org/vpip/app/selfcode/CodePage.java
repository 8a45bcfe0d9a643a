package org.vpip.app.selfcode;

import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Wave;

/**
 * A public page on which the members of one community enter their code for one questionnaire of one wave.
 *
 * @param address last part of the link
 */
public record CodePage(String address, Wave wave, Instrument instrument, CommunityId community) {}
