package org.vpip.instruments.engagement.slack;

/**
 * One file in an archive.
 *
 * @param packed size in the archive, in bytes
 * @param offset of its own header from the start of the file
 */
record ZipMember(String name, int method, long packed, long offset) {}
