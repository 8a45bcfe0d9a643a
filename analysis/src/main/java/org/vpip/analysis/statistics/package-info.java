/**
 * Numbers in, numbers out: tests, intervals, effect sizes. Uses no type of ours; undefined is empty, and NaN only where a method
 * says so. Here is what several subjects need; the packages below have the statistics. {@code docs/methods.md} has one entry
 * a statistic: formula, convention, edges, R call, source.
 */
package org.vpip.analysis.statistics;
