package org.vpip.instruments.mapping;

/**
 * The rows of a foreign file that one table takes, for one wave.
 *
 * @param wave blank when a column of the file has the wave, or the table has none
 * @param read rows with a value in a mapped column
 * @param kept rows in the table
 * @param filtered rows that no filter accepts
 * @param withoutId rows that name no person
 */
public record MappedRowCount(String file, String table, String wave, int read, int kept, int filtered, int withoutId) {}
