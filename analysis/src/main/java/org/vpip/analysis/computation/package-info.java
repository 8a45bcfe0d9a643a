/** Statistics on tables that come from elsewhere, number by number, to be compared with another program's. */
package org.vpip.analysis.computation;
