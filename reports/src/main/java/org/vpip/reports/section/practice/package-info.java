/** Figures of change, answer distributions and tables about practice. */
package org.vpip.reports.section.practice;
