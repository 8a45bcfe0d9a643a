/** Pooling of estimates of several communities. */
package org.vpip.analysis.statistics.pooling;
