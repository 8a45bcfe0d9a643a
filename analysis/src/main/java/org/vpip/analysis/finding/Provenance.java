package org.vpip.analysis.finding;

import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.subject.IndicatorSource;

/**
 * The origin of a number.
 *
 * @param source the data behind the number
 * @param instruments questionnaires with version
 * @param items item ids, reversed ones with a minus in front
 * @param rule the convention, in words that docs/methods.md explains
 * @param seed of the random numbers; empty where none are used
 */
public record Provenance(
        IndicatorSource source, List<String> instruments, List<String> items, String rule, OptionalLong seed) {
    public Provenance {
        instruments = List.copyOf(instruments);
        items = List.copyOf(items);
    }

    public Provenance with(long randomSeed) {
        return new Provenance(source, instruments, items, rule, OptionalLong.of(randomSeed));
    }

    public static Provenance of(IndicatorSource source, String rule) {
        return new Provenance(source, List.of(), List.of(), rule, OptionalLong.empty());
    }
}
