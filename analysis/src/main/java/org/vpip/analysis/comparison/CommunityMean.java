package org.vpip.analysis.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.vpip.analysis.comparison.CoefficientEstimate.CoefficientError;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.SampleMean;
import org.vpip.analysis.statistics.paired.PairedTTest;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/**
 * The mean of one number of each person, where the people come from {@value #FEWEST} communities or more. These stand for communities
 * like them, so that the errors are by community: CR2 with Satterthwaite's degrees of freedom, of {@link CommunityModel}. Fewer
 * communities, and a finding about one of them, are about these communities alone, and people count as independent there.
 *
 * <p>A member of several communities counts in the first that participants.csv names. There is no interval and no test where the number
 * is the same for all people, or on average the same in all communities: differences between communities cannot be measured then. R:
 * {@code clubSandwich::conf_int(lm(d ~ 1), vcov = "CR2", cluster = community)}.
 */
public final class CommunityMean {
    /** The least number of communities that stand for others. */
    public static final int FEWEST = 5;

    /** The words of a provenance. */
    public static final String ERRORS = "from 5 communities on: CR2 by community, Satterthwaite";

    private final Map<CommunityId, List<ParticipantId>> members;

    private CommunityMean(Map<CommunityId, List<ParticipantId>> members) {
        this.members = members;
    }

    /** Returns the communities of the people in a finding; empty where they stand for themselves alone. */
    public static Optional<CommunityMean> of(FindingSubject subject, List<ParticipantId> people, StudySample sample) {
        if (subject.subgroup().community() != null) {
            return Optional.empty();
        }
        Map<CommunityId, List<ParticipantId>> members =
                people.stream().collect(Collectors.groupingBy(sample.homes(), TreeMap::new, Collectors.toList()));
        return members.size() < FEWEST ? Optional.empty() : Optional.of(new CommunityMean(members));
    }

    /** Returns the mean of a number; no digit depends on the order of people in a sheet. */
    public CoefficientEstimate mean(ToDoubleFunction<ParticipantId> number) {
        List<CommunityId> homes = members.entrySet().stream()
                .flatMap(home -> home.getValue().stream().map(person -> home.getKey()))
                .toList();
        double[] numbers = members.values().stream()
                .flatMapToDouble(people -> ascending(people, number))
                .toArray();
        return new CommunityModel(homes).mean(numbers).orElseThrow();
    }

    /** Returns the mean of a score; no error where all scores are equal but for rounding. */
    public CoefficientEstimate score(ToDoubleFunction<ParticipantId> score) {
        boolean varies = SampleMean.of(scores(score)).interval(0.95).isPresent();
        return with(mean(score), error -> error.filter(found -> varies));
    }

    /** Returns the mean difference of two scores; no error where all differences are equal but for rounding. */
    public CoefficientEstimate difference(
            ToDoubleFunction<ParticipantId> before, ToDoubleFunction<ParticipantId> after) {
        boolean varies = PairedTTest.of(scores(before), scores(after)).isPresent();
        return with(
                mean(person -> after.applyAsDouble(person) - before.applyAsDouble(person)),
                error -> error.filter(found -> varies));
    }

    private static CoefficientEstimate with(CoefficientEstimate mean, UnaryOperator<Optional<CoefficientError>> error) {
        return new CoefficientEstimate(mean.value(), error.apply(mean.error()), mean.method(), mean.clusters());
    }

    private double[] scores(ToDoubleFunction<ParticipantId> score) {
        return members.values().stream()
                .flatMap(List::stream)
                .mapToDouble(score)
                .toArray();
    }

    private static DoubleStream ascending(List<ParticipantId> people, ToDoubleFunction<ParticipantId> number) {
        return people.stream().mapToDouble(number).sorted();
    }

    /** Returns the mean of a number from -1 to 1, whose interval is cut off there. */
    public CoefficientEstimate balance(ToDoubleFunction<ParticipantId> number) {
        return with(mean(number), error -> error.map(found -> cut(found, -1)));
    }

    /** Returns the share of people of whom a statement is true, 0 to 1; its interval is cut off there. */
    public CoefficientEstimate share(Predicate<ParticipantId> statement) {
        return with(mean(person -> statement.test(person) ? 1 : 0), error -> error.map(found -> cut(found, 0)));
    }

    private static CoefficientError cut(CoefficientError error, double least) {
        Interval limits = error.interval();
        return new CoefficientError(
                error.t(),
                error.degreesOfFreedom(),
                error.p(),
                new Interval(Math.max(least, limits.low()), Math.min(1, limits.high()), limits.level()));
    }

    /**
     * Returns the inference about a mean: no interval below 8 people, no test below 12.
     *
     * @param part the people of one community in the finding
     */
    public Inference inference(
            CoefficientEstimate mean, Optional<EffectSize> effect, Function<List<ParticipantId>, CommunityPart> part) {
        int people = members.values().stream().mapToInt(List::size).sum();
        OptionalDouble degrees = mean.degreesOfFreedom(people);
        List<CommunityPart> parts = members.values().stream().map(part).toList();
        return mean.inference(people, effect).with(new CommunityBasis(parts, degrees));
    }

    /** Returns the inference about a level, which has no test: no interval below 8 people. */
    public Inference level(CoefficientEstimate mean, Function<List<ParticipantId>, CommunityPart> part) {
        return inference(mean, Optional.empty(), part).with(Optional.empty());
    }
}
