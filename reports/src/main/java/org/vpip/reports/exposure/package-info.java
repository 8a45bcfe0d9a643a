/** The results of the audit in words, English and French. */
package org.vpip.reports.exposure;
