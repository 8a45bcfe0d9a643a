package org.vpip.app.storage.link;

import java.util.Optional;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ShortCode;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/**
 * The lasting link of one person, with the code that opens the same pages.
 *
 * @param language language that the person chose on the pages; empty for none
 */
public record PersonalLink(ParticipantId participant, AccessToken token, ShortCode code, Optional<Language> language) {}
