/** Tests of counts: yes or no, or categories, of the same people at several times, and tables of two attributes. */
package org.vpip.analysis.statistics.category;
