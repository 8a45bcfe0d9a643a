/** Sociograms, block graphs, measures and tables about networks. */
package org.vpip.reports.section.network;
