/**
 * Several raters, one case each time: how far they agree, with each other and with a key. Agreement is not accuracy: raters may
 * agree on what is wrong, so {@link org.vpip.analysis.statistics.agreement.KeyDistance} stands beside every coefficient.
 */
package org.vpip.analysis.statistics.agreement;
