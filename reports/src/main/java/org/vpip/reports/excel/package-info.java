/** A report as a workbook. */
package org.vpip.reports.excel;
