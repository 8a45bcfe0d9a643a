package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.DirectionCounts;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.details.ChangeDirections;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails.ChoiceTransitions;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.reports.NumberedPeople;

/** Random findings of people in several communities, whose interval allows for their differences, or which have none as there are none. */
final class EdgeCommunities {
    /** The methods whose interval is by communities; that of {@code model_over_waves} says so in its details. */
    static final Set<String> METHODS =
            Set.of("mean_change", "equivalence", "ordinal_change", "share_change", "response_shift", "mean", "share");

    private static final int FEWEST = 5;

    private EdgeCommunities() {}

    /** Returns an estimate, one in three with communities where its method and its people allow for them. */
    static Estimate of(Estimate estimate, Random random) {
        boolean possible = METHODS.contains(estimate.subject().method().id())
                && estimate.subject().subgroup().community() == null
                && estimate.sample().used() >= FEWEST;
        return possible && random.nextInt(3) == 0
                ? with(
                        estimate,
                        FEWEST + random.nextInt(Math.min(7, estimate.sample().used() - FEWEST + 1)),
                        random)
                : estimate;
    }

    private static Estimate with(Estimate estimate, int communities, Random random) {
        boolean differ = estimate.interval().isPresent() && random.nextInt(3) > 0;
        CommunityBasis basis = new CommunityBasis(
                parts(estimate, communities), differ ? OptionalDouble.of(communities - 1.25) : OptionalDouble.empty());
        Inference inference = new Inference(
                estimate.interval().filter(limits -> differ),
                IntervalMethod.CR2,
                estimate.effect(),
                estimate.test().filter(test -> differ).map(EdgeCommunities::byCommunity),
                estimate.verdict().map(verdict -> differ ? verdict : untested(verdict)),
                Optional.of(basis));
        FindingDetails details = estimate.details() instanceof ChangeDetails change && !differ
                ? change.withoutRangeInterval()
                : estimate.details();
        return new Estimate(
                estimate.subject(),
                estimate.value(),
                estimate.unit(),
                inference,
                estimate.sample(),
                details,
                estimate.provenance());
    }

    private static SignificanceTest byCommunity(SignificanceTest test) {
        return new SignificanceTest(
                IntervalMethod.CR2.id(),
                test.statistic(),
                OptionalInt.empty(),
                test.p(),
                test.pAdjusted(),
                test.adjustment());
    }

    /** Returns the verdict of a change that has no test. */
    private static Verdict untested(Verdict verdict) {
        return verdict == Verdict.NOT_ASSESSABLE ? verdict : Verdict.DESCRIPTIVE;
    }

    private static List<CommunityPart> parts(Estimate estimate, int communities) {
        int people = estimate.sample().used();
        return IntStream.range(0, communities)
                .mapToObj(i -> part(estimate, i * people / communities, (i + 1) * people / communities))
                .toList();
    }

    /** Returns the people with numbers from one to below another. */
    private static CommunityPart part(Estimate estimate, int from, int to) {
        PersonSet people = NumberedPeople.range(from, to);
        FindingDetails details = details(estimate, people, from);
        return new CommunityPart(people, value(details, estimate.value()), details);
    }

    private static double value(FindingDetails details, double whole) {
        if (details instanceof DistributionDetails share) {
            WaveAnswerCounts wave = share.items().get(0).waves().get(0);
            return (double) wave.counts().get(0) / wave.answered();
        }
        if (details instanceof ShareChangeDetails change) {
            return change.chosen().shareAfter() - change.chosen().shareBefore();
        }
        return details instanceof OrdinalChangeDetails change
                ? (double) (change.directions().increased()
                                - change.directions().decreased())
                        / change.pairs()
                : whole;
    }

    private static FindingDetails details(Estimate estimate, PersonSet people, int from) {
        FindingDetails details = estimate.details();
        if (details instanceof DistributionDetails share) {
            return new DistributionDetails(List.of(item(share.items().get(0), people, from)));
        }
        if (details instanceof ShareChangeDetails change) {
            return share(change, from, from + people.count());
        }
        if (details instanceof OrdinalChangeDetails change) {
            return new OrdinalChangeDetails(directions(change.directions(), from, from + people.count()));
        }
        if (details instanceof ResponseShiftDetails) {
            return shift(estimate.value(), people);
        }
        return details instanceof MeanDetails mean
                ? mean.with(moments(mean.moments()))
                : change((ChangeDetails) details, people);
    }

    /** Returns the changes of people of whom those who chose twice come first, then those who stopped, and those who started. */
    private static ShareChangeDetails share(ShareChangeDetails details, int from, int to) {
        ChoiceTransitions all = details.transitions().orElseThrow();
        int before = all.both() + all.lost();
        int both = common(0, all.both(), from, to);
        int lost = common(all.both(), before, from, to);
        int gained = common(before, before + all.gained(), from, to);
        ChoiceTransitions own = new ChoiceTransitions(both, lost, gained, to - from - both - lost - gained);
        return new ShareChangeDetails(details.item(), details.parts(), own.chosen(), Optional.empty());
    }

    /** Returns the directions of people of whom those who rose come first, then those who fell. */
    private static DirectionCounts directions(DirectionCounts all, int from, int to) {
        int rose = common(0, all.increased(), from, to);
        int fell = common(all.increased(), all.increased() + all.decreased(), from, to);
        return new DirectionCounts(rose, to - from - rose - fell, fell);
    }

    /** Returns how many numbers two ranges have in common; each is without its end. */
    private static int common(int from, int to, int otherFrom, int otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    private static ResponseShiftDetails shift(double value, PersonSet people) {
        RatingDifference difference = new RatingDifference(
                RatingPair.SHIFT, new ScoreMoments(value, OptionalDouble.empty()), Optional.empty());
        return new ResponseShiftDetails(people.count(), List.of(), List.of(difference), false);
    }

    /** Returns the answers of people of whom those who made the choice come first. */
    private static ItemDistribution item(ItemDistribution item, PersonSet people, int from) {
        WaveAnswerCounts wave = item.waves().get(0);
        int chosen = Math.max(0, Math.min(people.count(), wave.counts().get(0) - from));
        return new ItemDistribution(
                item.item(),
                item.reversed(),
                item.choices(),
                List.of(new WaveAnswerCounts(wave.wave(), List.of(chosen, people.count() - chosen))),
                people);
    }

    private static ChangeDetails change(ChangeDetails change, PersonSet people) {
        PairedMoments moments = change.moments();
        return new ChangeDetails(
                people.count(),
                new ScoreRange(change.range().scores(), Optional.empty()),
                new PairedMoments(moments(moments.before()), moments(moments.after()), moments(moments.difference())),
                StandardizedChange.NONE,
                ChangeDirections.NONE,
                Optional.empty(),
                new BootstrapLimits(Optional.empty(), 0));
    }

    private static ScoreMoments moments(ScoreMoments moments) {
        return new ScoreMoments(moments.mean(), OptionalDouble.empty());
    }
}
