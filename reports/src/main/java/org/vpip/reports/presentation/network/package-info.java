/** Presentations of findings about networks. */
package org.vpip.reports.presentation.network;
