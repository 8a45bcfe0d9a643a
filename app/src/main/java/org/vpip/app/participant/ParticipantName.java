package org.vpip.app.participant;

/** What somebody is called; kept apart from everything they answer. */
public record ParticipantName(String first, String last) {

    /** As lists are sorted by. */
    public String listName() {
        return first.isBlank() ? last : last + ", " + first;
    }
}
