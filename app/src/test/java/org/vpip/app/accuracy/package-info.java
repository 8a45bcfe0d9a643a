/** Simulations with a known truth: how often tests reject and intervals hold it. */
package org.vpip.app.accuracy;
