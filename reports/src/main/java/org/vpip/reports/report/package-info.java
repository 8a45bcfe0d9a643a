/** A report as data: sections of text, tables and charts in one language, free of any file format. */
package org.vpip.reports.report;
