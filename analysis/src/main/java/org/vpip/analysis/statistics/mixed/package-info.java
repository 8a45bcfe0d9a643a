/** Linear mixed model of several waves of the same people, some missing, with a random intercept for each person, and random slopes. */
package org.vpip.analysis.statistics.mixed;
