package org.vpip.instruments.study;

import java.time.ZoneId;

/**
 * The settings of the analysis.
 *
 * @param regionSet set of regions that count
 * @param zone time zone of the study's days
 * @param seed of all random numbers
 * @param outsideWave whether answers dated outside their wave count
 */
public record AnalysisSettings(String regionSet, ZoneId zone, long seed, OutsideWaveRule outsideWave) {

    /** Creates settings under which answers outside their wave count. */
    public AnalysisSettings(String regionSet, ZoneId zone, long seed) {
        this(regionSet, zone, seed, OutsideWaveRule.COUNT);
    }
}
