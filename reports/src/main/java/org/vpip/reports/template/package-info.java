/** What a report contains and in which order. */
package org.vpip.reports.template;
