/** Tables and figures about participation, online spaces and regions. */
package org.vpip.reports.section.engagement;
