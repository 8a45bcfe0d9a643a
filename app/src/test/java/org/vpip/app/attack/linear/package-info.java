/** Linear programs that begin at a point which is known to be possible. */
package org.vpip.app.attack.linear;
