package org.vpip.analysis.finding.fact;

/**
 * A number that may be published of a finding.
 *
 * @param name its path in findings.json, such as {@code waves[0].responded}
 */
public record FindingNumber(String name, double value, NumberBasis basis) {}
