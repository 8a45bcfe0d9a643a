/** Power of a study of a given size. */
package org.vpip.analysis.statistics.power;
