/** Tests, intervals and effect sizes of the change of the same people between two times, always after - before. */
package org.vpip.analysis.statistics.paired;
