/** Charts of a report as drawings, written as SVG and PNG. */
package org.vpip.reports.chart;
