/** A report as an accessible PDF. */
package org.vpip.reports.pdf;
