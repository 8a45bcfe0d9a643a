package org.vpip.reports.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom something leaves the program. */
public enum Audience {
    /** Approved and logged; sees everything, de-identified. */
    RESEARCHER,
    /** Leads a community whose members may be recognised in small groups. */
    LEAD,
    FUNDER,
    PUBLIC;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String id) {
        return Arrays.stream(values())
                .filter(audience -> audience.id().equals(id))
                .findFirst();
    }

    public boolean seesEverything() {
        return this == RESEARCHER;
    }

    /** Fewest people behind a number of a group with that attribute. */
    int fewestPeople(boolean sensitive) {
        return switch (this) {
            case RESEARCHER -> 0;
            case LEAD -> 5;
            case FUNDER, PUBLIC -> sensitive ? 10 : 5;
        };
    }

    /** Fewest people in a drawing that shows persons. */
    int fewestInPicture() {
        return switch (this) {
            case RESEARCHER -> 0;
            case LEAD -> 15;
            case FUNDER, PUBLIC -> 30;
        };
    }
}
