/** Scale and item scores of responses, and pairs of them. The tables are Tablesaw's. */
package org.vpip.analysis.score;
