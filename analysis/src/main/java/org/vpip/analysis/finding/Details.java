package org.vpip.analysis.finding;

/** What belongs to a value and is no single number. Each kind has a row in the table of presentations of reports. */
public interface Details {}
