package org.vpip.app.people;

/** What somebody is called; kept apart from everything they answer. */
public record Name(String first, String last) {

    /** As lists are sorted by. */
    public String inLists() {
        return first.isBlank() ? last : last + ", " + first;
    }
}
