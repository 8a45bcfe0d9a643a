package org.vpip.analysis.finding.subject;

import java.util.Optional;
import java.util.stream.Stream;

/** A parameter of a method, which a plan writes as {@code name=value}. */
public enum MethodParameter {
    /** Names of choices of an item, separated by blanks. */
    CHOICES("choices"),
    /** A number above 0 and below 1. */
    RELIABILITY("reliability");

    private final String id;

    MethodParameter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<MethodParameter> of(String id) {
        return Stream.of(values()).filter(parameter -> parameter.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
