package org.vpip.analysis.finding.subject;

import java.util.Optional;
import java.util.stream.Stream;

/** A parameter of a method, which a plan writes as {@code name=value}. */
public enum MethodParameter {
    /** Names of choices of an item, separated by blanks. */
    CHOICES("choices"),
    /** A number above 0 and below 1. */
    RELIABILITY("reliability"),
    /** The id of the scale or item that rates the earlier time at the later wave. */
    RETROSPECTIVE("retrospective"),
    /** The comparison group, in a column of its own. */
    COMPARISON("comparison");

    private final String id;

    MethodParameter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Returns whether a plan gives the parameter in the column of its name, not among the others. */
    public boolean hasOwnColumn() {
        return this == COMPARISON;
    }

    public static Optional<MethodParameter> of(String id) {
        return Stream.of(values()).filter(parameter -> parameter.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
