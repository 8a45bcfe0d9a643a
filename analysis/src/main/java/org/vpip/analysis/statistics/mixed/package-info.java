/** Linear mixed models of several waves of the same people, some missing: random intercepts, slopes and communities. */
package org.vpip.analysis.statistics.mixed;
