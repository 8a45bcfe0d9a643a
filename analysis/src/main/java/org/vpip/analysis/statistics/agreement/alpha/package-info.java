/** Krippendorff's alpha for numbers and sets: coefficient, bootstrap limits and change between waves. */
package org.vpip.analysis.statistics.agreement.alpha;
