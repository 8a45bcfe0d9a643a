package org.vpip.reports.disclosure.gate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.ProgressListener;

/**
 * The attempts to admit groups after all totals. Which groups are told together depends on their order. Those that were refused, but
 * are safe alone, come first in a second attempt, and in a third one, with other groups of their breakdown, in the least numbers of
 * people. The attempt that tells most counts. (Squeaky wheel optimization, Joslin and Clements 1999, doi:10.1613/jair.561.)
 */
final class AdmissionSeries {
    private static final int ATTEMPTS = 3;

    private final List<Finding> findings;
    private final ProgressListener progress;
    private final List<Integer> totals;
    private final List<Integer> groups;
    private Optional<AdmittedTotals> admitted = Optional.empty();
    private int tried;

    /** @param progress listener to the findings that were tried */
    AdmissionSeries(List<Finding> findings, ProgressListener progress) {
        this.findings = findings;
        this.progress = progress;
        this.totals = places(Predicate.not(Subgroup::isAttributeGroup));
        this.groups = places(Subgroup::isAttributeGroup);
    }

    /** The totals that are admitted before any group. */
    record AdmittedTotals(List<Integer> places, AdmissionAttempt attempt) {}

    /** Returns the places of findings about some groups, main outcomes before others. */
    private List<Integer> places(Predicate<Subgroup> isMeant) {
        return IntStream.range(0, findings.size())
                .filter(place -> isMeant.test(findings.get(place).subject().subgroup()))
                .boxed()
                .sorted(Comparator.comparing(this::weight))
                .toList();
    }

    private ReleaseWeight weight(int place) {
        return ReleaseWeight.of(findings.get(place));
    }

    /** Returns totals before groups, and main outcomes before others. */
    List<Integer> order() {
        return Stream.concat(totals.stream(), groups.stream()).toList();
    }

    /**
     * Returns the attempt that tells most, the first of equal ones, with everything that can be added to its findings.
     *
     * @param before totals that were admitted beside other groups; the same findings are admitted in the same forms if these are safe
     *     together
     */
    AdmissionAttempt best(FormSearch search, Optional<AdmittedTotals> before) {
        AdmissionAttempt start = new AdmissionAttempt(findings, search);
        before.ifPresent(other -> start.repeat(same(other), other.attempt()));
        totals.stream()
                .filter(place -> !start.hasTried(place))
                .forEach(place -> admit(start, place, SizeOrder.FULLEST_FIRST));
        admitted = Optional.of(new AdmittedTotals(totals, start));
        AdmissionAttempt best = attempts(start)
                .reduce((first, second) -> tellsMore(second, first) ? second : first)
                .orElseThrow();
        tried = totals.size() + ATTEMPTS * groups.size();
        for (int place : order()) {
            report();
            best.enlarge(place);
        }
        return best;
    }

    /** Returns the places of the findings that other groups leave as they are, and their places among the totals before. */
    private Map<Integer, Integer> same(AdmittedTotals before) {
        Map<Integer, Integer> same = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(totals.size(), before.places().size()); index++) {
            int place = totals.get(index);
            int other = before.places().get(index);
            if (findings.get(place).equals(before.attempt().finding(other))) {
                same.put(place, other);
            }
        }
        return same;
    }

    /** Returns the totals of the latest series. */
    AdmittedTotals totals() {
        return admitted.orElseThrow();
    }

    private Stream<AdmissionAttempt> attempts(AdmissionAttempt start) {
        AdmissionAttempt first = attempt(start, Set.of(), Set.of());
        Set<Integer> lost = groups.stream()
                .filter(place -> first.refusal(place).isPresent())
                .filter(place -> start.copy().admit(place, SizeOrder.LEAST_FIRST))
                .collect(Collectors.toSet());
        if (lost.isEmpty()) {
            return Stream.of(first);
        }
        AdmissionAttempt second = attempt(start, lost, Set.of());
        return second.told(lost) == lost.size()
                ? Stream.of(first, second)
                : Stream.of(first, second, attempt(start, lost, breakdowns(lost)));
    }

    private Set<FindingSubject> breakdowns(Set<Integer> places) {
        return places.stream().map(this::breakdown).collect(Collectors.toSet());
    }

    private FindingSubject breakdown(int place) {
        return PublishedGroups.breakdown(findings.get(place).subject());
    }

    private AdmissionAttempt attempt(AdmissionAttempt start, Set<Integer> early, Set<FindingSubject> least) {
        AdmissionAttempt attempt = start.copy();
        groups.stream()
                .sorted(Comparator.comparing(this::weight).thenComparing(place -> !early.contains(place)))
                .forEach(place -> admit(
                        attempt,
                        place,
                        least.contains(breakdown(place)) ? SizeOrder.LEAST_FIRST : SizeOrder.FULLEST_FIRST));
        return attempt;
    }

    private void admit(AdmissionAttempt attempt, int place, SizeOrder sizes) {
        report();
        attempt.admit(place, sizes);
    }

    private void report() {
        progress.report(tried++, 2 * totals.size() + (ATTEMPTS + 1) * groups.size());
    }

    /** Returns whether an attempt tells more groups of the main outcomes than another, or as many and more of others. */
    private boolean tellsMore(AdmissionAttempt attempt, AdmissionAttempt other) {
        for (ReleaseWeight weight : ReleaseWeight.values()) {
            List<Integer> equal =
                    groups.stream().filter(place -> weight(place) == weight).toList();
            int more = Long.compare(attempt.told(equal), other.told(equal));
            if (more != 0) {
                return more > 0;
            }
        }
        return false;
    }
}
