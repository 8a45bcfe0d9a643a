/** Did the same people change between two waves? */
package org.vpip.analysis.change;
