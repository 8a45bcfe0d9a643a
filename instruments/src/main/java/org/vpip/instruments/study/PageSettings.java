package org.vpip.instruments.study;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.wording.Language;

/**
 * The settings of the pages for participants.
 *
 * @param languages the first is that of people without one
 * @param joining questionnaire that anyone may fill in without a link
 */
public record PageSettings(LinkingMethod linking, List<Language> languages, Optional<InstrumentId> joining) {
    public static final PageSettings DEFAULT =
            new PageSettings(LinkingMethod.LINKS, List.of(Language.ENGLISH, Language.FRENCH), Optional.empty());

    public PageSettings {
        languages = List.copyOf(languages);
    }
}
