package org.vpip.reports.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.fact.CountPrecision;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** Takes the groups that are shown from everybody, and so finds the numbers of those that are not. */
final class SubgroupAttack {
    private final ReleaseReader reader;
    private final LeakLog log;

    private SubgroupAttack(ReleaseReader reader, LeakLog log) {
        this.reader = reader;
        this.log = log;
    }

    static void attack(ReleaseReader reader, LeakLog log) {
        SubgroupAttack attack = new SubgroupAttack(reader, log);
        Map<String, List<ReleasedFinding>> breakdowns = reader.all()
                .filter(finding -> finding.subject().subgroup().isAttributeGroup())
                .collect(Collectors.groupingBy(
                        finding -> key(finding.subject())
                                + finding.subject().subgroup().attribute(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        reader.shown()
                .filter(total -> !total.subject().subgroup().isAttributeGroup())
                .forEach(total -> breakdowns.forEach((key, groups) -> {
                    if (key(groups.get(0).subject()).equals(key(total.subject()))) {
                        attack.subtract(total, groups);
                        attack.boundSizes(total, groups);
                    }
                }));
    }

    private static String key(FindingSubject subject) {
        return subject.indicator() + " " + subject.waves() + " ";
    }

    private void subtract(Shown total, List<ReleasedFinding> groups) {
        List<Shown> shown = groups.stream()
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .filter(group -> group.finding().sample().used() > 0)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        quantities(total).forEach((what, count) -> {
            CountRange rest = count;
            for (Shown group : shown) {
                rest = rest.minus(quantities(group).getOrDefault(what, CountRange.exactly(0)));
            }
            boolean some = shown.stream().anyMatch(group -> quantities(group).containsKey(what));
            if (some) {
                log.note(total, Deduction.GROUPS_SUBTRACTED, what + " of the rest", rest, minimum(what, groups));
            }
        });
    }

    private int minimum(String what, List<ReleasedFinding> groups) {
        return what.equals("used") ? reader.minimum(groups.get(0).subject()) : LeakLog.MINIMUM_COUNT;
    }

    /** Returns all numbers of people or messages that can be read from a finding or multiplied out, by name. */
    private Map<String, CountRange> quantities(Shown shown) {
        Map<String, CountRange> found = new LinkedHashMap<>();
        found.put("used", reader.people(shown));
        if (shown.includes(Part.SIZE)) {
            found.put("eligible", CountRange.exactly(shown.finding().sample().eligible()));
        }
        if (shown.finding() instanceof Estimate estimate) {
            addDetails(shown, estimate, found);
        }
        return found;
    }

    private void addDetails(Shown shown, Estimate estimate, Map<String, CountRange> found) {
        if (estimate.details() instanceof ChangeDetails change) {
            add(shown, change, found);
        } else if (estimate.details() instanceof DistributionDetails distribution) {
            add(distribution, found);
        } else if (estimate.details() instanceof EngagementDetails engagement) {
            split("contributing", CountRange.exactly(engagement.contributing()), engagement.members(), found);
        } else if (estimate.details() instanceof PurposeDetails purposes) {
            split(
                    "tagged",
                    CountRange.exactly(purposes.tagged()),
                    estimate.sample().used(),
                    found);
            purposes.rows().forEach(row -> {
                row.people().ifPresent(people -> found.put("people " + row.purpose(), CountRange.exactly(people)));
                row.messages().ifPresent(count -> found.put("messages " + row.purpose(), CountRange.exactly(count)));
            });
        } else if (estimate.details() instanceof AgreementDetails agreement) {
            agreement
                    .keyAgreements()
                    .forEach(key ->
                            split("hits at " + key.wave(), CountRange.exactly(key.hits()), key.answers(), found));
        }
    }

    private static void split(String what, CountRange part, long whole, Map<String, CountRange> found) {
        split(what, part, CountRange.exactly(whole), found);
    }

    private static void split(String what, CountRange part, CountRange whole, Map<String, CountRange> found) {
        found.put(what, part);
        found.put("not " + what, whole.minus(part));
    }

    private void add(Shown shown, ChangeDetails change, Map<String, CountRange> found) {
        change.directionCounts().ifPresent(steps -> {
            found.put("increased", CountRange.exactly(steps.increased()));
            found.put("unchanged", CountRange.exactly(steps.unchanged()));
            found.put("decreased", CountRange.exactly(steps.decreased()));
        });
        if (AnswerAttacks.choices(change) == 2) {
            CountRange people = reader.people(shown);
            split(
                    "yes before",
                    AnswerAttacks.higher(people, change, change.moments().before(), reader),
                    people,
                    found);
            split(
                    "yes after",
                    AnswerAttacks.higher(people, change, change.moments().after(), reader),
                    people,
                    found);
        }
    }

    private static void add(DistributionDetails distribution, Map<String, CountRange> found) {
        distribution
                .items()
                .forEach(item -> item.waves().forEach(wave -> {
                    for (int choice = 0; choice < wave.counts().size(); choice++) {
                        String what = item.item() + " " + wave.wave() + " "
                                + item.choices().get(choice);
                        int count = wave.counts().get(choice);
                        CountPrecision precision = item.precision();
                        found.put(what, new CountRange(precision.least(count), precision.most(count)));
                    }
                }));
    }

    /** A withheld group can have any number of people, none included. */
    private void boundSizes(Shown total, List<ReleasedFinding> groups) {
        int minimum = reader.minimum(groups.get(0).subject());
        List<CountRange> hidden = groups.stream()
                .filter(Withheld.class::isInstance)
                .map(group -> new CountRange(0, Integer.MAX_VALUE))
                .toList();
        CountRange rest = groups.stream()
                .filter(Shown.class::isInstance)
                .map(group -> reader.people((Shown) group))
                .reduce(reader.people(total), CountRange::minus);
        CountRange together = new CountRange(reader.complete() ? rest.low() : 0, rest.high());
        for (CountRange size : hidden) {
            CountRange others = hidden.stream().reduce(CountRange.exactly(0), CountRange::plus);
            others = new CountRange(others.low() - size.low(), others.high() - size.high());
            CountRange own = size.within(together.minus(others));
            log.note(total, Deduction.HIDDEN_GROUP_SIZE, "people of a withheld group", own, minimum);
        }
    }
}
