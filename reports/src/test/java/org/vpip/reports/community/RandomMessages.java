package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.PurposeDetails.PurposeRow;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.NumberedPeople;

/** What the members of an invented community wrote online, for which purpose, and where they live. */
final class RandomMessages {
    /** The codes of the purposes, and last the blank one of messages without any. */
    private static final List<String> PURPOSES = List.of("case", "event", "tool", "");

    private static final List<String> GROUPS = List.of("west", "west", "west", "east", "east", "east");

    private final RandomPeople people;
    private final int[][] messages;
    private final int[] questions;
    private final int[] prompt;

    RandomMessages(RandomPeople people) {
        this.people = people;
        Random random = people.random();
        double active = random.nextDouble();
        this.messages = people.all()
                .mapToObj(person -> random.nextDouble() < active ? some(random) : new int[PURPOSES.size()])
                .toArray(int[][]::new);
        this.questions =
                people.all().map(person -> random.nextInt(1 + written(person))).toArray();
        this.prompt = people.all()
                .map(person -> random.nextInt(1 + questions[person]))
                .toArray();
    }

    private static int[] some(Random random) {
        return PURPOSES.stream()
                .mapToInt(purpose -> Math.max(0, random.nextInt(6) - 3))
                .toArray();
    }

    private int written(int person) {
        return IntStream.of(messages[person]).sum();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Subgroup subgroup : RandomPeople.breakdown("sector")) {
            addShares(findings, subgroup);
        }
        findings.add(regions("d6", "reach(region)"));
        findings.add(regions("d7", "initiatives_reached(region)"));
        return findings;
    }

    private IntStream writers(Subgroup subgroup) {
        return people.in(subgroup).filter(person -> written(person) > 0);
    }

    private void addShares(List<Finding> findings, Subgroup subgroup) {
        int members = (int) people.in(subgroup).count();
        int writers = (int) writers(subgroup).count();
        int all = writers(subgroup).map(this::written).sum();
        if (writers == 0) {
            return;
        }
        int asked = people.in(subgroup).map(person -> questions[person]).sum();
        int answered = people.in(subgroup).map(person -> prompt[person]).sum();
        PersonSet everybody = NumberedPeople.of(people.in(subgroup));
        PersonSet writing = NumberedPeople.of(writers(subgroup));
        PersonSet asking = NumberedPeople.of(people.in(subgroup).filter(person -> questions[person] > 0));
        MeasurementUnit share = MeasurementUnit.PROPORTION;
        EngagementDetails active = new EngagementDetails(members, writers);
        findings.add(online("active_share", subgroup, share, writers / (double) members, everybody, active));
        findings.add(online(
                "posts_per_active",
                subgroup,
                MeasurementUnit.POSTS_EACH,
                all / (double) writers,
                writing,
                new EngagementDetails(members, writers, Optional.of(posts(subgroup)))));
        findings.add(online("posts_gini", subgroup, share, people.random().nextDouble(), everybody, active));
        findings.add(online(
                "question_share", subgroup, share, asked / (double) all, writing, new EngagementDetails(all, asked)));
        if (asked > 0) {
            findings.add(online(
                    "answered_48h",
                    subgroup,
                    share,
                    answered / (double) asked,
                    asking,
                    new EngagementDetails(asked, answered)));
        }
        findings.add(purposes(subgroup, writing, all));
    }

    private PersonAmounts posts(Subgroup subgroup) {
        return PersonAmounts.of(writers(subgroup).boxed().collect(Collectors.toMap(NumberedPeople::id, person ->
                (double) written(person))));
    }

    private static Finding online(
            String method,
            Subgroup subgroup,
            MeasurementUnit unit,
            double value,
            PersonSet used,
            FindingDetails details) {
        return Estimate.withoutInference(
                subject("o_" + method, IndicatorRole.EXPLORATORY, "engagement:online", method, subgroup),
                value,
                unit,
                AnalysisSample.complete(used),
                details,
                provenance());
    }

    private Finding purposes(Subgroup subgroup, PersonSet writing, int all) {
        List<PurposeRow> rows = IntStream.range(0, PURPOSES.size())
                .mapToObj(purpose -> new PurposeRow(
                        PURPOSES.get(purpose),
                        OptionalInt.of((int) writers(subgroup)
                                .filter(person -> messages[person][purpose] > 0)
                                .count()),
                        OptionalInt.of(writers(subgroup)
                                .map(person -> messages[person][purpose])
                                .sum())))
                .toList();
        int blank = PURPOSES.size() - 1;
        int tagged = (int) writers(subgroup)
                .filter(person -> written(person) > messages[person][blank])
                .count();
        double share = 1 - rows.get(blank).messages().orElse(0) / (double) all;
        return online(
                "purposes", subgroup, MeasurementUnit.PROPORTION, share, writing, new PurposeDetails(rows, tagged));
    }

    private Finding regions(String id, String method) {
        int[] members = new int[RandomPeople.REGIONS.size()];
        people.all()
                .map(people::region)
                .filter(region -> region != RandomPeople.UNKNOWN)
                .forEach(region -> members[region]++);
        List<RegionRow> rows = IntStream.range(0, members.length)
                .mapToObj(region -> new RegionRow(
                        Wording.same(RandomPeople.REGIONS.get(region)),
                        GROUPS.get(region),
                        OptionalInt.of(members[region]),
                        inRegions(one -> one == region),
                        0,
                        OptionalDouble.empty(),
                        OptionalInt.empty()))
                .toList();
        List<RegionRow> groups = GROUPS.stream()
                .distinct()
                .map(group -> new RegionRow(
                        Wording.NONE,
                        group,
                        OptionalInt.of(IntStream.range(0, members.length)
                                .filter(region -> GROUPS.get(region).equals(group))
                                .map(region -> members[region])
                                .sum()),
                        inRegions(region -> region != RandomPeople.UNKNOWN
                                && GROUPS.get(region).equals(group)),
                        0,
                        OptionalDouble.empty(),
                        OptionalInt.empty()))
                .toList();
        return Estimate.withoutInference(
                subject(id, IndicatorRole.EXPLORATORY, "engagement:regions", method, Subgroup.EVERYBODY),
                IntStream.of(members).filter(count -> count > 0).count() / (double) members.length,
                MeasurementUnit.PROPORTION,
                people.sample(
                        Subgroup.EVERYBODY,
                        person -> people.region(person) != RandomPeople.UNKNOWN,
                        person -> ExclusionReason.UNKNOWN_REGION),
                new RegionDetails(rows, groups),
                provenance());
    }

    private PersonSet inRegions(IntPredicate isMeant) {
        return NumberedPeople.of(people.all().filter(person -> isMeant.test(people.region(person))));
    }
}
