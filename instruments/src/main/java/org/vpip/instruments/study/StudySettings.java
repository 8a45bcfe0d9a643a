package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.study.privacy.PrivacyNotice;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * The settings of study.csv, with the notice shown before the first question.
 *
 * @param languages of pages and reports; the first is that of people without one
 */
public record StudySettings(
        String id,
        Wording title,
        StudyKind kind,
        String funder,
        AnalysisSettings analysis,
        PrivacyNotice notice,
        LinkingMethod linking,
        List<Language> languages) {
    public static final List<Language> DEFAULT_LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH);

    public StudySettings {
        languages = List.copyOf(languages);
    }

    public static StudySettings of(String id, Wording title, AnalysisSettings analysis) {
        return new StudySettings(
                id,
                title,
                StudyKind.EVALUATION,
                "",
                analysis,
                PrivacyNotice.NONE,
                LinkingMethod.LINKS,
                DEFAULT_LANGUAGES);
    }
}
