/** Presentations of findings by kind of details: sentence, JSON, tables, figures and chapter. */
package org.vpip.reports.presentation;
