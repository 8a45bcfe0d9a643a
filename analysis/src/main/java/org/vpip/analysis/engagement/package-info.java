/** Engagement: sessions held, participation by wave, attendance, activity online and regional coverage. */
package org.vpip.analysis.engagement;
