package org.vpip.instruments.study;

import java.util.OptionalInt;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Wording;

/** One community of practice; programme and family group several of them and may be blank. */
public record Community(CommunityId id, Wording label, String programme, String family, OptionalInt sessionsPerYear) {}
