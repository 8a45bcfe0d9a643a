/** Counts: the same people asked twice for yes or no or a category, several times, and tables of two attributes. */
package org.vpip.analysis.statistics.category;
