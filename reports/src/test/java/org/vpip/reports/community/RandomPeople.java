package org.vpip.reports.community;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** The members of an invented community: the groups they belong to, and the waves at which they answered. */
final class RandomPeople {
    static final int UNKNOWN = -1;
    static final List<String> SECTORS = List.of("a", "b", "c", "d");
    static final List<String> IDENTITIES = List.of("x", "y", "z");
    static final List<String> REGIONS = List.of("ab", "mb", "sk", "nb", "ns", "nl");
    private static final double UNKNOWN_SHARE = 0.05;

    private final Random random;
    private final int size;
    private final int[] sectors;
    private final int[] identities;
    private final int[] regions;
    private final boolean[][] answered;
    private final boolean complete;

    RandomPeople(Random random) {
        this.random = random;
        this.size = 5 + random.nextInt(60);
        this.complete = random.nextBoolean();
        this.sectors = groups(SECTORS.size());
        this.identities = groups(IDENTITIES.size());
        this.regions = groups(REGIONS.size());
        double share = random.nextInt(5) == 0 ? 1 : 0.6 + 0.4 * random.nextDouble();
        this.answered = new boolean[][] {flags(share), flags(share)};
    }

    private int[] groups(int count) {
        return IntStream.range(0, size).map(person -> group(count)).toArray();
    }

    /** Returns the first groups more often than the last, and no group for a few people of an incomplete register. */
    private int group(int count) {
        double draw = random.nextDouble();
        return !complete && draw < UNKNOWN_SHARE ? UNKNOWN : (int) Math.min(count - 1.0, draw * draw * (count + 1));
    }

    /** Returns one flag a person, set with that probability. */
    boolean[] flags(double share) {
        boolean[] flags = new boolean[size];
        for (int person = 0; person < size; person++) {
            flags[person] = random.nextDouble() < share;
        }
        return flags;
    }

    Random random() {
        return random;
    }

    int size() {
        return size;
    }

    /** Returns whether the groups of all members are known. */
    boolean isComplete() {
        return complete;
    }

    boolean hasAnswered(int wave, int person) {
        return answered[wave][person];
    }

    boolean isStayer(int person) {
        return answered[0][person] && answered[1][person];
    }

    int region(int person) {
        return regions[person];
    }

    /** Returns the code of a person's sector, blank where it is not known. */
    String sector(int person) {
        return sectors[person] == UNKNOWN ? "" : SECTORS.get(sectors[person]);
    }

    IntStream all() {
        return IntStream.range(0, size);
    }

    IntStream in(Subgroup subgroup) {
        if (!subgroup.isAttributeGroup()) {
            return all();
        }
        boolean sector = "sector".equals(subgroup.attribute());
        int code = (sector ? SECTORS : IDENTITIES).indexOf(subgroup.code());
        int[] groups = sector ? sectors : identities;
        return all().filter(person -> groups[person] == code);
    }

    /** Returns a sample of those of a group who meet a condition, and of the others by the reason why they do not. */
    AnalysisSample sample(Subgroup subgroup, IntPredicate isUsed, IntFunction<ExclusionReason> reason) {
        Map<ExclusionReason, PersonSet> excluded = new EnumMap<>(ExclusionReason.class);
        for (ExclusionReason one : ExclusionReason.values()) {
            PersonSet out = NumberedPeople.of(
                    in(subgroup).filter(isUsed.negate()).filter(person -> reason.apply(person) == one));
            if (!out.isEmpty()) {
                excluded.put(one, out);
            }
        }
        return NumberedPeople.sample(
                NumberedPeople.of(in(subgroup).filter(isUsed)), NumberedPeople.of(in(subgroup)), excluded);
    }

    /** Returns a sample of those of all people who meet a condition, and nobody else. */
    AnalysisSample sample(IntPredicate isUsed) {
        return AnalysisSample.complete(NumberedPeople.of(all().filter(isUsed)));
    }

    /** Returns everybody and the groups of an attribute. */
    static List<Subgroup> breakdown(String attribute) {
        List<String> codes = attribute.equals("sector") ? SECTORS : IDENTITIES;
        return Stream.concat(Stream.of(Subgroup.EVERYBODY), codes.stream().map(code -> Subgroup.of(attribute, code)))
                .toList();
    }

    /** Returns the whole community, as the methods of networks and sessions name it. */
    static Subgroup community() {
        return FindingExamples.NORTH;
    }

    /** Returns one number a person, from 0 to below the bound. */
    int[] numbers(int bound) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, person -> random.nextInt(bound));
        return numbers;
    }
}
