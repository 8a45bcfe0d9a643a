/** Attendance reports and exports of online spaces, as other programs compare them. */
package org.vpip.app.engagement;
