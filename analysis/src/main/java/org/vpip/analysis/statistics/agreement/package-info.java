/**
 * Agreement of several raters with each other and with a key. Agreement is not accuracy: raters may agree on a wrong
 * answer. Every coefficient is therefore reported with {@link org.vpip.analysis.statistics.agreement.KeyDistance}.
 */
package org.vpip.analysis.statistics.agreement;
