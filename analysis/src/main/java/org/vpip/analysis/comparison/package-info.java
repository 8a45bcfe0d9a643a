/** Comparison of a cohort with other people, or with a period before the program. */
package org.vpip.analysis.comparison;
