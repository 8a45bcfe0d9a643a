package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.instruments.response.CommunityId;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/**
 * The number of members as it follows from densities where it is withheld: ties over those who answered, over the density,
 * is how many others there are (undirected pairs count once). Two decimals leave several numbers; densities are withheld, the most telling first, until
 * those that stay do not leave only one.
 */
final class DensityRoster {
    private static final double HALF_DIGIT = 0.005;
    private static final double EXACT = 1e-7;

    private DensityRoster() {}

    /** The possible numbers of members. */
    private record MemberRange(long low, long high) {
        long width() {
            return high - low;
        }
    }

    /**
     * Withholds densities of each community.
     *
     * @param released changed in place
     */
    static void withhold(List<ReleasedFinding> released) {
        List<CommunityId> communities = released.stream()
                .map(finding -> finding.subject().subgroup().community())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (CommunityId community : communities) {
            List<Integer> places = IntStream.range(0, released.size())
                    .filter(place -> isAbout(released.get(place), community, communities.size() == 1))
                    .boxed()
                    .toList();
            int[] answered = places.stream()
                    .flatMapToInt(place -> answered(released.get(place)))
                    .toArray();
            withhold(released, places, answered);
        }
    }

    private static boolean isAbout(ReleasedFinding finding, CommunityId community, boolean isOnly) {
        Subgroup subgroup = finding.subject().subgroup();
        return !subgroup.isAttributeGroup() && (isOnly || community.equals(subgroup.community()));
    }

    /** Returns numbers of people that are told, each at most the number of members. */
    private static IntStream answered(ReleasedFinding finding) {
        boolean isTold = finding instanceof Shown shown
                && shown.includes(Part.PEOPLE)
                && !shown.subject().method().countsSessions();
        if (!isTold) {
            return IntStream.empty();
        }
        Finding told = ((Shown) finding).finding();
        return told instanceof Estimate estimate && estimate.details() instanceof ParticipantFlowDetails flow
                ? flow.waves().stream().flatMapToInt(wave -> IntStream.of(wave.responded(), wave.retained()))
                : IntStream.of(told.sample().used());
    }

    /** @param answered numbers of people who answered */
    private static void withhold(List<ReleasedFinding> released, List<Integer> places, int[] answered) {
        List<Integer> densities = new ArrayList<>(places.stream()
                .filter(place -> isDensityWithoutSize(released.get(place)))
                .sorted(Comparator.comparingLong(
                        place -> range(released.get(place)).width()))
                .toList());
        int least = IntStream.of(answered).max().orElse(0);
        while (!densities.isEmpty() && isKnown(released, densities, least, answered)) {
            int telling = densities.remove(0);
            released.set(telling, new Withheld(released.get(telling).subject()));
        }
    }

    private static boolean isDensityWithoutSize(ReleasedFinding finding) {
        return finding instanceof Shown shown
                && shown.includes(Part.PEOPLE)
                && !shown.includes(Part.SIZE)
                && shown.finding() instanceof Estimate estimate
                && estimate.details() instanceof NetworkDetails
                && estimate.value() > HALF_DIGIT
                && shown.subject().method().equals(NetworkMeasure.DENSITY.declaration());
    }

    private static MemberRange range(ReleasedFinding density) {
        Estimate estimate = ((Shown) density).estimate();
        NetworkDetails network = (NetworkDetails) estimate.details();
        double value = Rounding.of(estimate.value(), 2);
        double each = network.ties().observed() / (double) network.roster().answered();
        double answered = network.directed() ? 1 : (network.roster().answered() + 1) / 2.0;
        return new MemberRange((long) Math.ceil(each / (value + HALF_DIGIT) + answered - EXACT), (long)
                Math.floor(each / Math.max(EXACT, value - HALF_DIGIT) + answered + EXACT));
    }

    private static boolean isKnown(List<ReleasedFinding> released, List<Integer> densities, int least, int[] answered) {
        List<MemberRange> ranges =
                densities.stream().map(place -> range(released.get(place))).toList();
        long low = ranges.stream().mapToLong(MemberRange::low).max().orElse(0);
        long high = ranges.stream().mapToLong(MemberRange::high).min().orElse(0);
        long only = Math.max(low, least);
        return only == high && IntStream.of(answered).anyMatch(count -> SmallCounts.isSmall(high - count));
    }
}
