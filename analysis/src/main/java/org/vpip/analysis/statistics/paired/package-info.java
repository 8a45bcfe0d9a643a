/** The same people at two times: tests, intervals and effect sizes of their change, always after - before. */
package org.vpip.analysis.statistics.paired;
