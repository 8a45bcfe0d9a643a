/** Comparisons of independent groups, and of the same people at several times by ranks. */
package org.vpip.analysis.statistics.group;
