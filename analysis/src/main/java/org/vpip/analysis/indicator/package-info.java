/** The plan of indicators, and the evaluation of a study by it. */
package org.vpip.analysis.indicator;
