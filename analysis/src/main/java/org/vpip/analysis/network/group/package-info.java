/** Measures of one network with a table of its groups: mixing, brokerage, detected communities, core and periphery. */
package org.vpip.analysis.network.group;
