/** The comparison of two networks of the same persons. */
package org.vpip.analysis.statistics.network.comparison;
