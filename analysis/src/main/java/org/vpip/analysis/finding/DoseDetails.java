package org.vpip.analysis.finding;

/** How many people's attendance was set against their change. */
public record DoseDetails(int people) implements Details {}
