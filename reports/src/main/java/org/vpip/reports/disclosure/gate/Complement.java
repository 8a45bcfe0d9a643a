package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.Rule;

/**
 * Complementary suppression. A group that is withheld from a breakdown could be had by taking the others from the total;
 * so the next smallest groups are withheld too, until at least two groups with together as many people as one group
 * needs are. People of no known group count as a group that is never told. Counts within groups are told only where
 * those of every group are.
 */
final class Complement {
    private static final int FEWEST_GROUPS = 2;

    private final List<Finding> findings;
    private final List<ReleasedFinding> released;
    private final ToIntFunction<FindingSubject> fewest;

    /**
     * @param released one for each finding, in the same order; changed in place
     * @param fewest people whom a number about that subject needs
     */
    Complement(List<Finding> findings, List<ReleasedFinding> released, ToIntFunction<FindingSubject> fewest) {
        this.findings = findings;
        this.released = released;
        this.fewest = fewest;
    }

    /** Groups of one indicator that together are everybody, and everybody's own finding. */
    private record Breakdown(int total, List<Integer> groups) {}

    void withhold() {
        Map<String, Integer> totals = new LinkedHashMap<>();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            FindingSubject subject = findings.get(i).subject();
            if (subject.subgroup().equals(Subgroup.EVERYBODY)) {
                totals.put(what(subject), i);
            } else {
                String by = subject.subgroup().isAttributeGroup()
                        ? subject.subgroup().attribute()
                        : "";
                groups.computeIfAbsent(what(subject) + "\n" + by, key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> members : groups.values()) {
            Integer total = totals.get(what(findings.get(members.get(0)).subject()));
            if (total != null && released.get(total) instanceof Shown) {
                Breakdown breakdown = new Breakdown(total, members);
                withholdGroups(breakdown);
                withholdCounts(breakdown);
            }
        }
    }

    private static String what(FindingSubject subject) {
        return subject.indicator() + "\n" + subject.waves();
    }

    private int people(int place) {
        return findings.get(place).sample().used();
    }

    private boolean isWithheld(int place) {
        return released.get(place) instanceof Withheld && people(place) > 0;
    }

    /** People in the total whose group is not known. */
    private int unknown(Breakdown breakdown) {
        int known = breakdown.groups().stream().mapToInt(this::people).sum();
        return Math.max(0, people(breakdown.total()) - known);
    }

    /** Withholds the next smallest group as long as what is left of everybody tells something; in the end, everybody too. */
    private void withholdGroups(Breakdown breakdown) {
        while (isRestTelling(breakdown)) {
            Optional<Integer> next = breakdown.groups().stream()
                    .filter(place -> released.get(place) instanceof Shown && people(place) > 0)
                    .min(Comparator.comparingInt(this::people));
            if (next.isEmpty()) {
                withholdKnownSizes(breakdown);
                return;
            }
            withhold(next.get());
        }
    }

    private boolean isRestTelling(Breakdown breakdown) {
        int needed = needed(breakdown);
        int unknown = unknown(breakdown);
        List<Integer> hidden = hidden(breakdown);
        int people = unknown + hidden.stream().mapToInt(this::people).sum();
        int groups = hidden.size() + (unknown > 0 ? 1 : 0);
        boolean nothing = hidden.isEmpty() && (unknown == 0 || unknown >= needed);
        boolean few = !nothing && (groups < FEWEST_GROUPS || people < needed);
        return few || isSizeKnown(breakdown) || isCountKnown(breakdown);
    }

    private int needed(Breakdown breakdown) {
        return fewest.applyAsInt(findings.get(breakdown.groups().get(0)).subject());
    }

    private List<Integer> hidden(Breakdown breakdown) {
        return breakdown.groups().stream().filter(this::isWithheld).toList();
    }

    private boolean isSizeKnown(Breakdown breakdown) {
        List<Rule> reasons = hidden(breakdown).stream()
                .map(place -> ((Withheld) released.get(place)).rule())
                .toList();
        int rest = hidden(breakdown).stream().mapToInt(this::people).sum();
        return unknown(breakdown) == 0 && WithheldSizes.areKnown(reasons, rest, needed(breakdown));
    }

    /** Whether a number in everybody's finding, less those of the groups told, is from one to four. */
    private boolean isCountKnown(Breakdown breakdown) {
        List<List<Integer>> told = breakdown.groups().stream()
                .map(this::implied)
                .filter(counts -> !counts.isEmpty())
                .toList();
        List<Integer> rest = new ArrayList<>(implied(breakdown.total()));
        told.forEach(counts -> IntStream.range(0, Math.min(rest.size(), counts.size()))
                .forEach(i -> rest.set(i, rest.get(i) - counts.get(i))));
        return !told.isEmpty() && rest.stream().anyMatch(SmallCounts::isSmall);
    }

    private List<Integer> implied(int place) {
        return released.get(place) instanceof Shown shown && shown.finding() instanceof Estimate estimate
                ? ImpliedCounts.of(estimate)
                : List.of();
    }

    private void withholdKnownSizes(Breakdown breakdown) {
        if (isSizeKnown(breakdown)) {
            withhold(breakdown.total());
        }
    }

    private void withhold(int place) {
        released.set(place, new Withheld(findings.get(place).subject(), Rule.COMPLEMENT));
    }

    private void withholdCounts(Breakdown breakdown) {
        List<Integer> told = breakdown.groups().stream()
                .filter(place -> released.get(place) instanceof Shown && people(place) > 0)
                .toList();
        boolean all = unknown(breakdown) == 0 && breakdown.groups().stream().noneMatch(this::isWithheld);
        if (shape(breakdown.total()).isEmpty()
                || (all && told.stream().allMatch(place -> shape(place).equals(shape(breakdown.total()))))) {
            return;
        }
        for (int place : told) {
            if (((Shown) released.get(place)).finding() instanceof Estimate estimate) {
                withholdCounts(place, estimate);
            }
        }
    }

    private void withholdCounts(int place, Estimate estimate) {
        if (estimate.details() instanceof ChangeDetails change) {
            Estimate rest = estimate.with(estimate.sample(), change.withoutDirections());
            released.set(place, ((Shown) released.get(place)).with(rest));
        } else if (estimate.details() instanceof DistributionDetails || estimate.details() instanceof PurposeDetails) {
            withhold(place);
        }
    }

    /** Which counts a finding tells, so that two can be subtracted; empty where it tells none. */
    private String shape(int place) {
        if (!(released.get(place) instanceof Shown shown) || !(shown.finding() instanceof Estimate estimate)) {
            return "";
        }
        if (estimate.details() instanceof ChangeDetails change) {
            return change.directionCounts().isPresent() ? "steps" : "";
        }
        if (estimate.details() instanceof PurposeDetails purposes) {
            return purposes.rows().stream()
                    .filter(row -> row.messages().isPresent())
                    .map(PurposeDetails.PurposeRow::purpose)
                    .toList()
                    .toString();
        }
        return estimate.details() instanceof DistributionDetails distribution
                ? distribution.items().stream().map(Complement::shape).toList().toString()
                : "";
    }

    private static String shape(ItemDistribution item) {
        return item.item() + " " + item.choices();
    }
}
