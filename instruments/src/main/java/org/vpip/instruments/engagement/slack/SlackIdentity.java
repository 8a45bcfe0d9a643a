package org.vpip.instruments.engagement.slack;

/** The mapping from an account of a workspace to the name in the log. */
@FunctionalInterface
public interface SlackIdentity {
    /** @param email blank when the export lacks it; it is never stored */
    String of(String id, String email);
}
