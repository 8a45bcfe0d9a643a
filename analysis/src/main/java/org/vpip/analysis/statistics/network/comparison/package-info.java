/** Comparison of two networks of the same people. */
package org.vpip.analysis.statistics.network.comparison;
