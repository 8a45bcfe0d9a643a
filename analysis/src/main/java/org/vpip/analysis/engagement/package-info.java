/** What was held of what was planned, and who took part in which wave. */
package org.vpip.analysis.engagement;
