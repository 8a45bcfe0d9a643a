/** What a study of a given size can see. */
package org.vpip.analysis.statistics.power;
