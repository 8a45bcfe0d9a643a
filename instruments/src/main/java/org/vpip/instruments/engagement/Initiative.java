package org.vpip.instruments.engagement;

/** One known initiative, with or without members, and its region in the study's set. */
public record Initiative(String id, String region) {}
