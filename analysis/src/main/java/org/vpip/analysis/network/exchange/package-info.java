/** Networks as the files that Gephi, Kumu, UCINET, statnet and RSiena read; pseudonyms only. */
package org.vpip.analysis.network.exchange;
