package org.vpip.analysis.finding;

/** Sessions planned and, of those, held. */
public record SessionDetails(int planned, int held) implements Details {}
