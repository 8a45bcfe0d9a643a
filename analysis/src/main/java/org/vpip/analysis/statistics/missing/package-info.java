/** Who and what is missing, and answers put in their place many times over. */
package org.vpip.analysis.statistics.missing;
