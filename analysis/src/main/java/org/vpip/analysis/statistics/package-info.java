/** Numbers in, numbers out: tests, intervals, effect sizes. Uses no type of ours; undefined is empty, never NaN. */
package org.vpip.analysis.statistics;
