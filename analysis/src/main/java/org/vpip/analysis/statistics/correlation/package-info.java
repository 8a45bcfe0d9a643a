/** Correlations of two numbers of the same people. */
package org.vpip.analysis.statistics.correlation;
