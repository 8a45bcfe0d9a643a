package org.vpip.analysis.finding;

import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/**
 * A standardised effect size.
 *
 * @param name such as g_av: docs/methods.md says which
 * @param interval empty where the sample is too small for one
 */
public record EffectSize(String name, double value, Optional<Interval> interval) {}
