package org.vpip.instruments.engagement.activity;

/**
 * How often one person turned to another.
 *
 * @param to never the same person
 */
public record ContactCount(String from, String to, int count) {}
