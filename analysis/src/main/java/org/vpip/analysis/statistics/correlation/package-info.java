/** How two numbers of the same people go together. */
package org.vpip.analysis.statistics.correlation;
