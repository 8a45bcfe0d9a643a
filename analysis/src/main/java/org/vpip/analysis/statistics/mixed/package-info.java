/** Several waves of the same people, some missing: the linear mixed model with an intercept of each person. */
package org.vpip.analysis.statistics.mixed;
