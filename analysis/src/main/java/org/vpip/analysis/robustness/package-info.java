/** Findings beside a mean change: who is behind it, and how much it depends on people without both scores. */
package org.vpip.analysis.robustness;
