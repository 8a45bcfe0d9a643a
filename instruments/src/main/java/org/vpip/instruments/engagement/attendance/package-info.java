/** Attendance reports of meetings, person by person. Knows names, and therefore no answers. */
package org.vpip.instruments.engagement.attendance;
