/** Coverage and width of the intervals of single methods in simulated studies. */
package org.vpip.app.accuracy.coverage;
