/** Formulas, design matrices, linear models. */
package org.vpip.analysis.statistics.regression;
