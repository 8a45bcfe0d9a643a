package org.vpip.instruments.engagement.activity;

/** The number of contacts from one person to another person. */
public record ContactCount(String from, String to, int count) {}
