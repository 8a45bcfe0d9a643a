package org.vpip.sample.community;

import java.time.LocalDate;
import org.vpip.instruments.wording.Language;

/**
 * Enrolled person.
 *
 * @param pseudonym P- and six characters of Crockford's base 32
 * @param joined before the first wave opens
 */
public record Member(
        String pseudonym, Language language, LocalDate joined, String sector, String region, String role) {}
