/** How well the items of a scale measure one thing. */
package org.vpip.analysis.statistics.reliability;
