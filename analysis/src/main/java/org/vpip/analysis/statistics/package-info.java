/**
 * Statistics needed by several subjects: arrays of numbers in, tests, intervals and effect sizes out.
 *
 * <p>Undefined results are empty; NaN is returned only where a method says so. The packages below hold the statistics by subject.
 * {@code docs/methods.md} has one entry for each: formula, convention, edge cases, R call, source.
 */
package org.vpip.analysis.statistics;
