/** Groups in a network: partition, modularity, mixing, brokerage, core and periphery. */
package org.vpip.analysis.statistics.network.group;
