package org.vpip.instruments.study;

import java.time.ZoneId;
import org.vpip.instruments.wording.Wording;

/**
 * What study.csv says.
 *
 * @param seed from which all chance in the analysis comes
 */
public record StudySettings(String id, Wording title, StudyKind kind, String funder, ZoneId zone, long seed) {}
