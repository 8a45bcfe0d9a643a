/** The people on whom a number rests, and the reasons for which the others are excluded. */
package org.vpip.analysis.sample;
