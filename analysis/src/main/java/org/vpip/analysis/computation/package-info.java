/** Statistics on tables from elsewhere, number by number, for comparison with another program. */
package org.vpip.analysis.computation;
