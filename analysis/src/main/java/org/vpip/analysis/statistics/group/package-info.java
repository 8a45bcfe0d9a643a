/** Different people in two or more groups, and the same people at several times by ranks. */
package org.vpip.analysis.statistics.group;
