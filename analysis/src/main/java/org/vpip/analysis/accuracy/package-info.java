/** Do tests and intervals keep what they promise? Simulation where the truth is known. */
package org.vpip.analysis.accuracy;
