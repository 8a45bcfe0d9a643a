/** Details of findings about who is behind a change, and how much it depends on people without both scores. */
package org.vpip.analysis.finding.details.robustness;
