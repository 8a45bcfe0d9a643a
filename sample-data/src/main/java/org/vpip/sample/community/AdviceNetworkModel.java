package org.vpip.sample.community;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.vpip.sample.community.AdviceNetwork.AdviceTie;
import org.vpip.sample.community.AdviceNetwork.RosterAnswer;

/**
 * Model of the advice network. Each ordered pair has a uniform number in each wave, and a tie when it is below the
 * pair's probability.
 *
 * <p>The two directions of a pair share one number with probability {@link #SHARED}, which makes ties mutual. A pair
 * keeps its numbers from t0 to t1 with probability {@link #KEPT}, which makes ties last. Neither changes the
 * probability of a tie, so that expectations for a network follow from the probabilities alone.
 */
public final class AdviceNetworkModel {
    private static final double SHARED = 0.35;
    private static final double KEPT = 0.6;

    /** Factors of the probability of every tie by how outgoing a member is; eight equally probable values with mean 1. */
    private static final List<Double> OUTGOING = List.of(0.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.45, 1.45);

    private final List<Member> members;
    private final ChangeScenario scenario;
    private final RandomStream random;
    private final List<Double> outgoing;

    private AdviceNetworkModel(List<Member> members, ChangeScenario scenario, RandomStream random) {
        this.members = members;
        this.scenario = scenario;
        this.random = random;
        this.outgoing = members.stream().map(member -> random.oneOf(OUTGOING)).toList();
    }

    /** Draws the network; {@code answers} holds whether a member answered in a wave. The ties of others are unknown. */
    static AdviceNetwork draw(
            List<Member> members,
            BiPredicate<Integer, SampleWave> answers,
            ChangeScenario scenario,
            RandomStream random) {
        return new AdviceNetworkModel(members, scenario, random).draw(answers);
    }

    /** Returns the probability that one member names another, over all degrees of being outgoing. */
    static double probability(SampleWave wave, boolean sameSector, boolean sameRegion) {
        boolean start = wave == SampleWave.T0;
        if (sameSector) {
            return sameRegion ? 0.40 : 0.22;
        }
        if (sameRegion) {
            return start ? 0.18 : 0.24;
        }
        return start ? 0.05 : 0.085;
    }

    /** Returns the expected share of all ordered pairs that are ties, for any assignment of sectors and regions. */
    public static double expectedDensity(SampleWave wave) {
        return expectedTies(wave, true) + expectedTies(wave, false);
    }

    /** Returns the expected number of ties across sectors, divided by the expected number of ties. */
    public static double expectedCrossSectorShare(SampleWave wave) {
        return expectedTies(wave, false) / expectedDensity(wave);
    }

    /**
     * Returns expected ties within one sector or across, as a share of all ordered pairs. Sectors and regions are
     * independent.
     */
    private static double expectedTies(SampleWave wave, boolean sameSector) {
        double sector = sharedBy(MemberModel.SECTORS);
        double region = sharedBy(MemberModel.REGIONS);
        double tie = region * probability(wave, sameSector, true) + (1 - region) * probability(wave, sameSector, false);
        return (sameSector ? sector : 1 - sector) * tie;
    }

    /** Returns the share of ordered pairs in which both have the same code. */
    private static double sharedBy(List<MemberModel.MemberQuota> quotas) {
        int pairs = quotas.stream()
                .mapToInt(quota -> quota.members() * (quota.members() - 1))
                .sum();
        return pairs / (double) (MemberModel.SIZE * (MemberModel.SIZE - 1));
    }

    private AdviceNetwork draw(BiPredicate<Integer, SampleWave> answers) {
        List<double[][]> numbers = numbers();
        List<RosterAnswer> roster = new ArrayList<>();
        List<AdviceTie> ties = new ArrayList<>();
        for (SampleWave wave : SampleWave.WITH_NETWORK) {
            for (int from = 0; from < members.size(); from++) {
                boolean answered = answers.test(from, wave);
                List<AdviceTie> named = answered ? namedBy(from, wave, numbers) : List.of();
                ties.addAll(named);
                String word = named.isEmpty() ? "none" : "yes";
                roster.add(new RosterAnswer(wave, members.get(from), answered ? word : "no"));
            }
        }
        return new AdviceNetwork(roster, ties);
    }

    /** Returns the numbers by wave, then sender, then receiver. */
    private List<double[][]> numbers() {
        int size = members.size();
        List<double[][]> numbers = List.of(new double[size][size], new double[size][size]);
        double[][] first = numbers.get(0);
        double[][] second = numbers.get(1);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                drawPair(first, i, j);
                if (random.isSuccess(KEPT)) {
                    second[i][j] = first[i][j];
                    second[j][i] = first[j][i];
                } else {
                    drawPair(second, i, j);
                }
            }
        }
        return numbers;
    }

    private void drawPair(double[][] numbers, int i, int j) {
        numbers[i][j] = random.uniform();
        numbers[j][i] = random.isSuccess(SHARED) ? numbers[i][j] : random.uniform();
    }

    private List<AdviceTie> namedBy(int from, SampleWave wave, List<double[][]> numbers) {
        List<AdviceTie> named = new ArrayList<>();
        for (int to = 0; to < members.size(); to++) {
            if (to != from && isTie(from, to, wave, numbers)) {
                boolean fresh = wave == SampleWave.T1 && !isTie(from, to, SampleWave.T0, numbers);
                named.add(
                        new AdviceTie(wave, members.get(from), members.get(to), frequency(), throughCommunity(fresh)));
            }
        }
        return named;
    }

    private boolean isTie(int from, int to, SampleWave wave, List<double[][]> numbers) {
        Member sender = members.get(from);
        Member receiver = members.get(to);
        boolean sameSector = sender.sector().equals(receiver.sector());
        boolean sameRegion = sender.region().equals(receiver.region());
        double likely =
                probability(scenario.conditions(wave), sameSector, sameRegion) * outgoing.get(from) * outgoing.get(to);
        return numbers.get(SampleWave.WITH_NETWORK.indexOf(wave))[from][to] < likely;
    }

    private String frequency() {
        return random.oneOf(List.of("less_than_quarterly", "quarterly", "quarterly", "monthly", "monthly", "weekly"));
    }

    private String throughCommunity(boolean fresh) {
        return fresh
                ? random.oneOf(List.of("yes", "yes", "yes", "no", "unsure"))
                : random.oneOf(List.of("yes", "no", "no", "no", "unsure"));
    }
}
