package org.vpip.instruments.study;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of a study on answers sent before their wave opens or after it closes. */
public enum OutsideWaveRule {
    COUNT,
    EXCLUDE;

    /** Returns the rule of a word in study.csv. */
    public static Optional<OutsideWaveRule> of(String code) {
        return Stream.of(values())
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
