/** Reliability of the items of a scale. */
package org.vpip.analysis.statistics.reliability;
