package org.vpip.instruments.study;

import org.vpip.instruments.study.privacy.PrivacyNotice;
import org.vpip.instruments.wording.Wording;

/**
 * What study.csv says.
 *
 * @param notice what people read and agree to before the first question
 */
public record StudySettings(
        String id,
        Wording title,
        StudyKind kind,
        String funder,
        AnalysisSettings analysis,
        PrivacyNotice notice,
        LinkingMethod linking) {

    /** Returns the settings of an evaluation without participants. */
    public static StudySettings of(String id, Wording title, AnalysisSettings analysis) {
        return new StudySettings(
                id, title, StudyKind.EVALUATION, "", analysis, PrivacyNotice.NONE, LinkingMethod.LINKS);
    }
}
