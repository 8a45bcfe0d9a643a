package org.vpip.app.participant;

/** The name of a participant, stored apart from all answers. */
public record ParticipantName(String first, String last) {

    /** Returns the name in list order, last name first. */
    public String listName() {
        return first.isBlank() ? last : last + ", " + first;
    }
}
