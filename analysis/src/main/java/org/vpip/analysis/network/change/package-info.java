/** Change of networks between two waves, among the people who answered both times. */
package org.vpip.analysis.network.change;
