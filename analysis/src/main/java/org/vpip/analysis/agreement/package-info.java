/** Agreement of members who rate the same vignettes, and its change. */
package org.vpip.analysis.agreement;
