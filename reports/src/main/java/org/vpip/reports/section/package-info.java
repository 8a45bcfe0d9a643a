/** Tables and figures of released findings, for the sections of a report. */
package org.vpip.reports.section;
