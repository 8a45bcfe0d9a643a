/** Attendance reports and exports of online spaces as JSON for other programs. */
package org.vpip.app.engagement;
