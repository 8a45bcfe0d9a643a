package org.vpip.instruments.engagement;

/**
 * One initiative that is known to exist, whether or not anybody of it is a member.
 *
 * @param region code of a region of the study's set
 */
public record Initiative(String id, String region) {}
