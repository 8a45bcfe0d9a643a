package org.vpip.instruments.planted;

import org.vpip.analysis.statistics.Interval;

/** Violates rule 1: an arrow upwards. */
public record UpwardDependency(Interval interval) {}
