/** The level of the answers of one wave. */
package org.vpip.analysis.level;
