package org.vpip.sample.community;

import java.time.LocalDate;
import org.vpip.instruments.wording.Language;

/**
 * One enrolled person.
 *
 * @param pseudonym P- and six signs of Crockford's base 32
 * @param joined before the first wave opens
 */
public record Member(
        String pseudonym, Language language, LocalDate joined, String sector, String region, String role) {}
