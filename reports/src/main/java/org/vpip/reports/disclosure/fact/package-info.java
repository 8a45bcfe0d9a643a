/** The facts that released findings tell to each audience, with the intervals that their digits leave. */
package org.vpip.reports.disclosure.fact;
