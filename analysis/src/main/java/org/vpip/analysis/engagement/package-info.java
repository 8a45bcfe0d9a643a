/** What was held of what was planned, who took part in which wave, in meetings and online, and how much. */
package org.vpip.analysis.engagement;
