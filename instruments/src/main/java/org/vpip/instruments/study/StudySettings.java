package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.study.privacy.PrivacyNotice;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The settings of study.csv, with the notice shown before the first question. */
public record StudySettings(
        String id,
        Wording title,
        StudyKind kind,
        String funder,
        AnalysisSettings analysis,
        PrivacyNotice notice,
        PageSettings pages) {

    public static StudySettings of(String id, Wording title, AnalysisSettings analysis) {
        return new StudySettings(
                id, title, StudyKind.EVALUATION, "", analysis, PrivacyNotice.NONE, PageSettings.DEFAULT);
    }

    public LinkingMethod linking() {
        return pages.linking();
    }

    public List<Language> languages() {
        return pages.languages();
    }
}
