package org.vpip.analysis.finding;

import java.util.OptionalInt;

/**
 * Ties among stayers: people on both rosters who answered both times.
 *
 * @param kept ties at both waves
 * @param created ties only at the later one
 * @param dissolved ties only at the earlier one; all three are empty where one is too small to be told
 */
public record TieChangeDetails(
        String relation, int stayers, OptionalInt kept, OptionalInt created, OptionalInt dissolved)
        implements Details {}
