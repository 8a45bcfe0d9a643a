/** How high are the answers of one wave? */
package org.vpip.analysis.level;
