/** Whether members judge the same made-up cases alike, and whether that changed. */
package org.vpip.analysis.agreement;
