/** The rounding of every number that a report shows. */
package org.vpip.reports.rounding;
