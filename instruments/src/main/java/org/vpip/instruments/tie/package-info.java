/** Who named whom in which wave, and who was asked but did not answer. */
package org.vpip.instruments.tie;
