/** Tests and multiple imputation of missing data. */
package org.vpip.analysis.statistics.missing;
