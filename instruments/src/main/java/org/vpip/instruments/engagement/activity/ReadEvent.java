package org.vpip.instruments.engagement.activity;

/** One reading by one person, in microseconds since 1970 in UTC. */
public record ReadEvent(String space, long micros, String person) {}
