/** The facts that findings tell of people, for the audit of what leaves the program. */
package org.vpip.analysis.finding.fact;
