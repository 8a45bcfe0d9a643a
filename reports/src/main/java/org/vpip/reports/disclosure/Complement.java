package org.vpip.reports.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/**
 * Complementary suppression. A group that is withheld from a breakdown could be had by taking the others from the total;
 * so the next smallest groups are withheld too, until at least two groups with together five people or more are.
 */
final class Complement {
    private static final int FEWEST_PEOPLE = 5;
    private static final int FEWEST_GROUPS = 2;

    private Complement() {}

    /** @param released one for each finding, in the same order; changed in place */
    static void withhold(List<Finding> findings, List<ReleasedFinding> released) {
        Set<IndicatorId> withTotal = findings.stream()
                .map(Finding::subject)
                .filter(subject -> subject.slice().equals(Slice.EVERYBODY))
                .map(Subject::indicator)
                .collect(Collectors.toSet());
        Map<String, List<Integer>> breakdowns = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Subject subject = findings.get(i).subject();
            if (!subject.slice().equals(Slice.EVERYBODY) && withTotal.contains(subject.indicator())) {
                breakdowns
                        .computeIfAbsent(key(subject), key -> new ArrayList<>())
                        .add(i);
            }
        }
        breakdowns.values().forEach(members -> withhold(findings, released, members));
    }

    private static String key(Subject subject) {
        String by = subject.slice().isGroup() ? subject.slice().attribute() : "community";
        return subject.indicator() + "\n" + by + "\n" + subject.waves();
    }

    private static void withhold(List<Finding> findings, List<ReleasedFinding> released, List<Integer> members) {
        while (true) {
            List<Integer> hidden = members.stream()
                    .filter(i -> released.get(i) instanceof Withheld
                            && findings.get(i).counted().used() > 0)
                    .toList();
            int people = hidden.stream()
                    .mapToInt(i -> findings.get(i).counted().used())
                    .sum();
            boolean enough = hidden.size() >= FEWEST_GROUPS && people >= FEWEST_PEOPLE;
            Optional<Integer> next = members.stream()
                    .filter(i -> !(released.get(i) instanceof Withheld)
                            && findings.get(i).counted().used() > 0)
                    .min(Comparator.comparingInt(i -> findings.get(i).counted().used()));
            if (hidden.isEmpty() || enough || next.isEmpty()) {
                return;
            }
            released.set(next.get(), new Withheld(findings.get(next.get()).subject(), Rule.COMPLEMENT));
        }
    }
}
