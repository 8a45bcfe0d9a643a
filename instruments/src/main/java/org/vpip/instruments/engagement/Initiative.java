package org.vpip.instruments.engagement;

/**
 * One known initiative, with or without members.
 *
 * @param region code of a region of the study's set
 */
public record Initiative(String id, String region) {}
