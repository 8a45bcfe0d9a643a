package org.vpip.reports.attack;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/**
 * What an attacker sees of a release, and knows besides.
 *
 * @param complete whether the attacker knows that every member has a group
 * @param sensitive attributes of which groups need ten people outside the community
 */
record ReleaseReader(Released released, boolean complete, Set<String> sensitive) {
    private static final double EXACT = 1e-9;
    private static final double TWO_DECIMALS = 0.005;
    private static final int MINIMUM_SENSITIVE_GROUP = 10;

    Stream<Shown> shown() {
        return released.findings().stream().filter(Shown.class::isInstance).map(Shown.class::cast);
    }

    Stream<ReleasedFinding> all() {
        return released.findings().stream();
    }

    <D extends FindingDetails> Stream<Shown> shown(Class<D> kind) {
        return shown().filter(one -> details(one, kind).isPresent());
    }

    static <D extends FindingDetails> Optional<D> details(Shown shown, Class<D> kind) {
        return shown.finding() instanceof Estimate estimate && kind.isInstance(estimate.details())
                ? Optional.of(kind.cast(estimate.details()))
                : Optional.empty();
    }

    /**
     * Returns how many people a finding is about, as far as it tells: where only a lower limit is told, at most as many as
     * any finding counts.
     */
    CountRange people(Shown shown) {
        int used = shown.finding().sample().used();
        return shown.includes(Part.PEOPLE)
                ? CountRange.exactly(used)
                : new CountRange(used, Math.max(used, mostPeople()));
    }

    private long mostPeople() {
        return shown().filter(shown -> !shown.subject().method().countsSessions())
                .mapToLong(shown -> shown.finding().sample().eligible())
                .max()
                .orElse(0);
    }

    /** Returns half the last digit of a released number. */
    double precision() {
        return released.audience().seesEverything() ? EXACT : TWO_DECIMALS;
    }

    /** Returns the smallest number of people in a group of that attribute that may be released. */
    int minimum(FindingSubject subject) {
        String attribute = subject.subgroup().attribute();
        boolean strict = released.audience() != Audience.LEAD
                && ((attribute != null && sensitive.contains(attribute))
                        || sensitive.contains(subject.call().attribute()));
        return strict ? MINIMUM_SENSITIVE_GROUP : LeakLog.MINIMUM_COUNT;
    }
}
