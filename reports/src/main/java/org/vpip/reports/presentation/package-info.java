/** How findings of each kind are presented: words, JSON, tables, figures and their chapter. */
package org.vpip.reports.presentation;
