/** The choice of the groups by which attributes are told outside research. */
package org.vpip.reports.disclosure.partition;
