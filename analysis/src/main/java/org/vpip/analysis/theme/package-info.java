/** The themes of open answers, and the agreement of those who coded them. */
package org.vpip.analysis.theme;
