/** Formulas, design matrices and linear models. */
package org.vpip.analysis.statistics.regression;
