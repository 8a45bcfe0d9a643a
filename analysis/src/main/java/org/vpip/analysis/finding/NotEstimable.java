package org.vpip.analysis.finding;

/** A number that is not to be had, and why. */
public record NotEstimable(Subject subject, Reason reason, Counted counted, Provenance provenance) implements Finding {}
