package org.vpip.instruments.study;

import java.util.List;
import org.vpip.instruments.study.privacy.PrivacyNotice;
import org.vpip.instruments.study.privacy.ReleaseSettings;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/** The settings of study.csv, with the notice shown before the first question. */
public record StudySettings(
        String id,
        Wording title,
        StudyKind kind,
        ReleaseSettings release,
        AnalysisSettings analysis,
        PrivacyNotice notice,
        PageSettings pages) {

    public static StudySettings of(String id, Wording title, AnalysisSettings analysis) {
        return new StudySettings(
                id,
                title,
                StudyKind.EVALUATION,
                ReleaseSettings.DEFAULT,
                analysis,
                PrivacyNotice.NONE,
                PageSettings.DEFAULT);
    }

    public String funder() {
        return release.funder();
    }

    public int reviewers() {
        return release.reviewers();
    }

    public LinkingMethod linking() {
        return pages.linking();
    }

    public List<Language> languages() {
        return pages.languages();
    }
}
