/** The sections of a report and their order. */
package org.vpip.reports.template;
