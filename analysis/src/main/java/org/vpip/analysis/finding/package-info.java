/** What came out for one indicator: an estimate or the reason why there is none, with its provenance. */
package org.vpip.analysis.finding;
