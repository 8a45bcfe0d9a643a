package org.vpip.reports.disclosure;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.answerDistribution;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.flow;
import static org.vpip.reports.NetworkFindingExamples.network;
import static org.vpip.reports.NetworkFindingExamples.picture;
import static org.vpip.reports.NetworkFindingExamples.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;

/** People with a group, who answered or did not, rose or fell: and the findings about them, counted one by one. */
final class RandomCommunity {
    private static final int GROUPS = 4;

    private final Random random;
    private final int members;
    private final int[] group;
    private final boolean[] before;
    private final boolean[] after;
    private final int[] way;
    private final int[] answer;

    RandomCommunity(long seed) {
        random = new Random(seed);
        members = 5 + random.nextInt(60);
        double answering = 0.6 + 0.4 * random.nextDouble();
        group = IntStream.range(0, members).map(i -> unevenGroup()).toArray();
        before = flags(answering);
        after = flags(answering);
        double tendency = random.nextDouble();
        way = IntStream.range(0, members)
                .map(i -> random.nextDouble() < tendency ? 1 : random.nextInt(3) - 1)
                .toArray();
        answer = IntStream.range(0, members)
                .map(i -> (int) Math.min(4, Math.abs(random.nextGaussian() * 2)))
                .toArray();
    }

    /** -1 for nobody knows. */
    private int unevenGroup() {
        double draw = random.nextDouble();
        return draw < 0.05 ? -1 : (int) Math.min(GROUPS - 1, draw * draw * (GROUPS + 1));
    }

    private boolean[] flags(double share) {
        boolean[] flags = new boolean[members];
        for (int i = 0; i < members; i++) {
            flags[i] = random.nextDouble() < share;
        }
        return flags;
    }

    Finding[] findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(participation());
        findings.add(changeOf(-2, Subgroup.EVERYBODY));
        findings.add(answersOf(-2, Subgroup.EVERYBODY));
        for (int g = 0; g < GROUPS; g++) {
            Subgroup slice = Subgroup.of("sector", String.valueOf((char) ('a' + g)));
            findings.add(changeOf(g, slice));
            findings.add(answersOf(g, slice));
        }
        findings.addAll(networks());
        return findings.toArray(Finding[]::new);
    }

    /** @param g a group; -2 for everybody */
    private IntStream people(int g) {
        return IntStream.range(0, members).filter(i -> g == -2 || group[i] == g);
    }

    private int both(int g) {
        return (int) people(g).filter(i -> before[i] && after[i]).count();
    }

    private Finding participation() {
        int first = (int) people(-2).filter(i -> before[i]).count();
        int second = (int) people(-2).filter(i -> after[i]).count();
        return flow(members, new WaveFlow(START, members, first, first), new WaveFlow(AFTER, members, second, both(-2)));
    }

    private Finding changeOf(int g, Subgroup slice) {
        int rose =
                (int) people(g).filter(i -> before[i] && after[i] && way[i] > 0).count();
        int fell =
                (int) people(g).filter(i -> before[i] && after[i] && way[i] < 0).count();
        int pairs = both(g);
        return change("p1")
                .forSubgroup(slice)
                .sampleSize(pairs)
                .directions(rose, pairs - rose - fell, fell)
                .excluded(ExclusionReason.NO_RESPONSE_BEFORE, (int)
                        people(g).filter(i -> !before[i]).count())
                .excluded(ExclusionReason.NO_RESPONSE_AFTER, (int)
                        people(g).filter(i -> before[i] && !after[i]).count())
                .withoutInterval(pairs == 0 ? 0 : (rose - fell) / (double) pairs)
                .finding();
    }

    private Finding answersOf(int g, Subgroup slice) {
        int[] first = new int[5];
        int[] second = new int[5];
        people(g).filter(i -> before[i] && after[i]).forEach(i -> {
            first[answer[i]]++;
            second[Math.max(0, Math.min(4, answer[i] + way[i]))]++;
        });
        return answerDistribution("x1", slice, first, second);
    }

    private List<Finding> networks() {
        int answered = (int) people(-2).filter(i -> before[i]).count();
        int tied = random.nextInt(4) * random.nextInt(60);
        int across = tied == 0 ? 0 : random.nextInt(tied + 1);
        int mutual = tied == 0 ? 0 : random.nextInt(tied / 2 + 1);
        int isolates = random.nextInt(7);
        NetworkDetails details = new NetworkDetails(
                "advice",
                true,
                new RosterCounts(members, answered, OptionalInt.of(isolates)),
                new TieCounts(tied, (long) answered * (members - 1), OptionalInt.of(mutual)),
                new GroupTieCounts(OptionalInt.of(across), OptionalInt.of(tied - across), Optional.empty()));
        double share = tied == 0 ? 0 : (double) across / tied;
        List<Integer> sizes =
                Arrays.stream(group).map(g -> g < 0 ? 9 : g).boxed().toList();
        List<String> codes = sizes.stream()
                .map(g -> g == 9 ? "" : String.valueOf((char) ('a' + g)))
                .toList();
        return List.of(
                network(
                        "n1",
                        "density",
                        MeasurementUnit.PROPORTION,
                        tied / Math.max(1.0, (double) details.ties().observedPairs()),
                        details,
                        START),
                network(
                        "n2",
                        "reciprocity",
                        MeasurementUnit.PROPORTION,
                        tied == 0 ? 0 : 2.0 * mutual / tied,
                        details,
                        START),
                network("n3", "isolates", MeasurementUnit.COUNT, isolates, details, START),
                network("n4", "cross_group_share(sector)", MeasurementUnit.PROPORTION, share, details, START),
                network("n5", "e_i_index(sector)", MeasurementUnit.INDEX, 2 * share - 1, details, START),
                ties("n6", both(-2), random.nextInt(40), random.nextInt(10), random.nextInt(10)),
                picture("sector", codes, random.nextInt(4), random.nextInt(members)));
    }
}
