/** Presentations of findings about participation, sessions, online spaces and regions. */
package org.vpip.reports.presentation.engagement;
