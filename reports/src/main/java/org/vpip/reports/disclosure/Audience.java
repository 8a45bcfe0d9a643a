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

    /** Returns whether readers of this audience may also read what another audience gets: the public's, the funder's. */
    public boolean reads(Audience other) {
        return !other.seesEverything() && compareTo(other) <= 0;
    }

    /** Fewest people behind a number of a group with that attribute. */
    public int fewestPeople(boolean sensitive) {
        return switch (this) {
            case RESEARCHER -> 0;
            case LEAD -> 5;
            case FUNDER, PUBLIC -> sensitive ? 10 : 5;
        };
    }

    /** Returns whether the audience may see drawings of single people. */
    public boolean seesPeopleDrawn() {
        return switch (this) {
            case RESEARCHER, LEAD -> true;
            case FUNDER, PUBLIC -> false;
        };
    }
}
