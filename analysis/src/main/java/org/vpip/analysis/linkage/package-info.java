/** Brings together what one person answered at several waves under codes that they made of themselves. */
package org.vpip.analysis.linkage;
