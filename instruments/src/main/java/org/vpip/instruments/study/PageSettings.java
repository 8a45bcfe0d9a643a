package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.wording.Language;

/**
 * The settings of the pages for participants.
 *
 * @param languages the first is that of people without one
 */
public record PageSettings(LinkingMethod linking, List<Language> languages) {
    public static final PageSettings DEFAULT =
            new PageSettings(LinkingMethod.LINKS, List.of(Language.ENGLISH, Language.FRENCH));

    public PageSettings {
        languages = List.copyOf(languages);
    }
}
