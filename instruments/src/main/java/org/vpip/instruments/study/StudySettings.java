package org.vpip.instruments.study;

import java.time.ZoneId;
import org.vpip.instruments.wording.Wording;

/**
 * What study.csv says.
 *
 * @param regionSet whose regions count, canada where nothing is said
 * @param seed from which all chance in the analysis comes
 * @param notice what people are told and asked before the first question
 * @param linking links where nothing is said
 */
public record StudySettings(
        String id,
        Wording title,
        StudyKind kind,
        String funder,
        String regionSet,
        ZoneId zone,
        long seed,
        Notice notice,
        Linking linking) {

    /** Those of a study that asks nobody. */
    public StudySettings(
            String id, Wording title, StudyKind kind, String funder, String regionSet, ZoneId zone, long seed) {
        this(id, title, kind, funder, regionSet, zone, seed, Notice.NONE, Linking.LINKS);
    }
}
