package org.vpip.instruments.study;

import java.time.ZoneId;

/**
 * The settings of the analysis.
 *
 * @param regionSet set of regions that count
 * @param zone time zone of the study's days
 * @param seed of all random numbers
 */
public record AnalysisSettings(String regionSet, ZoneId zone, long seed) {}
