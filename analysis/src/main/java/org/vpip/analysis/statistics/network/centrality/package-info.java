/** Centrality of people in a network, and its centralization. */
package org.vpip.analysis.statistics.network.centrality;
