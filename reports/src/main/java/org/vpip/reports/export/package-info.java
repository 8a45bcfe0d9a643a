/** Released findings as JSON and CSV for other programs. */
package org.vpip.reports.export;
