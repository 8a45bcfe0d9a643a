/** Findings in, what one audience may see out. Nothing else in this module takes findings. */
package org.vpip.reports.disclosure;
