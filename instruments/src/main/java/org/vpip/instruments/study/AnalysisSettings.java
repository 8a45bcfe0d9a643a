package org.vpip.instruments.study;

import java.time.ZoneId;

/**
 * What the analysis of a study starts from.
 *
 * @param regionSet whose regions count
 * @param zone in which days begin
 * @param seed of all random numbers
 */
public record AnalysisSettings(String regionSet, ZoneId zone, long seed) {}
