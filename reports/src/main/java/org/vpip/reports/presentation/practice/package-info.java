/** Presentations of findings about practice: changes, answers, tools, agreement and linkage. */
package org.vpip.reports.presentation.practice;
