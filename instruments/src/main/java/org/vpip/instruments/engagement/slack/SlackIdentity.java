package org.vpip.instruments.engagement.slack;

/** How somebody of a workspace is called in the log. */
@FunctionalInterface
public interface SlackIdentity {
    /** @param email blank where the export does not tell it; it is kept nowhere */
    String of(String id, String email);
}
