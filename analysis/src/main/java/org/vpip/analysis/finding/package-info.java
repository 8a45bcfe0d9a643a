/** Findings: an estimate for one indicator, or the reason why there is none, with its provenance. */
package org.vpip.analysis.finding;
