package org.vpip.reports.disclosure.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.CommunityBasis.CommunityPart;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.BootstrapLimits;
import org.vpip.analysis.finding.details.ChangeDetails.PairedMoments;
import org.vpip.analysis.finding.details.ChangeDetails.RangePercentages;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreRange;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableCell;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.paired.StandardizedChange;
import org.vpip.reports.rounding.DecimalRounding;
import org.vpip.reports.rounding.RoundedChange;

/** Leaves a number the digits that are printed: from all of them, the counts behind a share could be had. */
final class Rounding {
    private static final int DECIMALS = 2;
    /** With these, a mean leaves one sum of scores possible. */
    private static final int EXACT_DECIMALS = 6;

    private static final double CALCULATION_ERROR = 1e-12;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    private Rounding() {}

    static Estimate of(Estimate estimate) {
        return new Estimate(
                estimate.subject(),
                value(estimate),
                estimate.unit(),
                new Inference(
                        estimate.interval().map(Rounding::of),
                        estimate.intervalMethod(),
                        estimate.effect().map(Rounding::of),
                        estimate.test().map(Rounding::of),
                        estimate.verdict(),
                        estimate.communities().map(Rounding::of)),
                estimate.sample(),
                of(estimate.details()),
                estimate.provenance());
    }

    /** Returns the parts with means that leave no doubt about a sum: the interval follows from all their digits. */
    private static CommunityBasis of(CommunityBasis communities) {
        return communities.with(communities.parts().stream()
                .map(part -> new CommunityPart(part.people(), part.value(), exact(part.details())))
                .toList());
    }

    private static FindingDetails exact(FindingDetails details) {
        if (details instanceof MeanDetails mean) {
            return mean.with(exact(mean.moments()));
        }
        if (!(details instanceof ChangeDetails change)) {
            return details;
        }
        PairedMoments moments = change.moments();
        return change.with(
                new PairedMoments(exact(moments.before()), exact(moments.after()), exact(moments.difference())));
    }

    private static ScoreMoments exact(ScoreMoments moments) {
        return new ScoreMoments(of(moments.mean(), EXACT_DECIMALS), moments.deviation());
    }

    /** Returns the value; that of a change as the difference of its released ends. */
    private static double value(Estimate estimate) {
        return estimate.details() instanceof ChangeDetails change
                ? ends(change.moments()).change().doubleValue()
                : of(estimate.value(), DECIMALS);
    }

    /** What is not zero does not become zero: whether an interval leaves zero out must not change. An error of calculation does. */
    static double of(double value, int decimals) {
        BigDecimal exact = new BigDecimal(Math.abs(value) < CALCULATION_ERROR ? 0 : value);
        BigDecimal rounded = DecimalRounding.round(value, decimals);
        return rounded.signum() == exact.signum()
                ? rounded.doubleValue()
                : exact.round(ONE_DIGIT).doubleValue();
    }

    private static OptionalDouble of(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(of(value.getAsDouble(), DECIMALS)) : value;
    }

    private static Interval of(Interval interval) {
        return new Interval(of(interval.low(), DECIMALS), of(interval.high(), DECIMALS), interval.level());
    }

    private static EffectSize of(EffectSize effect) {
        return new EffectSize(
                effect.name(), of(effect.value(), DECIMALS), effect.interval().map(Rounding::of));
    }

    private static SignificanceTest of(SignificanceTest test) {
        return new SignificanceTest(
                test.name(),
                digits(test.statistic()),
                test.degreesOfFreedom(),
                digits(test.p()),
                digits(test.pAdjusted()),
                test.adjustment());
    }

    private static OptionalDouble digits(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(digits(value.getAsDouble())) : value;
    }

    private static double digits(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).round(THREE_DIGITS).doubleValue()
                : value;
    }

    private static FindingDetails of(FindingDetails details) {
        if (details instanceof NetworkTableDetails table) {
            return of(table);
        }
        if (details instanceof NetworkComparisonDetails compared) {
            return of(compared);
        }
        if (details instanceof RegionDetails regions) {
            return regions.withRows(
                    regions.rows().stream().map(Rounding::of).toList(),
                    regions.groups().stream().map(Rounding::of).toList());
        }
        if (details instanceof MeanDetails mean) {
            return mean.with(new ScoreMoments(
                    of(mean.moments().mean(), DECIMALS), of(mean.moments().deviation())));
        }
        return details instanceof ChangeDetails change ? of(change) : details;
    }

    private static RegionRow of(RegionRow row) {
        return new RegionRow(
                row.label(),
                row.group(),
                row.members(),
                row.people(),
                row.population(),
                of(row.index()),
                row.initiatives());
    }

    private static NetworkComparisonDetails of(NetworkComparisonDetails compared) {
        return new NetworkComparisonDetails(
                compared.relation(),
                compared.stayers(),
                compared.pairs(),
                compared.kept(),
                compared.created(),
                compared.dissolved(),
                digits(compared.p()));
    }

    private static NetworkTableDetails of(NetworkTableDetails table) {
        return table.withRows(table.rows().stream()
                .map(row -> new NetworkTableRow(
                        row.id(),
                        row.people(),
                        row.cells().stream()
                                .map(cell -> new NetworkTableCell(cell.count(), of(cell.ratio())))
                                .toList()))
                .toList());
    }

    private static ChangeDetails of(ChangeDetails change) {
        PairedMoments moments = released(change.moments());
        return new ChangeDetails(
                change.pairs(),
                of(change.range(), moments),
                moments,
                of(change.standardized()),
                change.directions(),
                Optional.empty(),
                new BootstrapLimits(
                        change.bootstrap().interval().map(Rounding::of),
                        change.bootstrap().resamples()));
    }

    private static RoundedChange ends(PairedMoments moments) {
        return RoundedChange.ofEnds(moments.before().mean(), moments.after().mean(), DECIMALS);
    }

    private static PairedMoments released(PairedMoments moments) {
        RoundedChange ends = ends(moments);
        return new PairedMoments(
                moments(ends.before(), moments.before()),
                moments(ends.after(), moments.after()),
                moments(ends.change(), moments.difference()));
    }

    private static ScoreMoments moments(BigDecimal mean, ScoreMoments exact) {
        return new ScoreMoments(mean.doubleValue(), of(exact.deviation()));
    }

    private static StandardizedChange of(StandardizedChange change) {
        return new StandardizedChange(of(change.dz()), of(change.gz()), of(change.dav()), of(change.gav()));
    }

    /** Returns the range with percentages that follow from released scores, so that they disclose no more than these. */
    private static ScoreRange of(ScoreRange range, PairedMoments released) {
        return new ScoreRange(range.scores(), range.percentages().map(share -> of(share, range, released)));
    }

    private static RangePercentages of(RangePercentages share, ScoreRange range, PairedMoments released) {
        double minimum = range.minimum().orElseThrow();
        double factor = 100 / (range.maximum().orElseThrow() - minimum);
        double before = of((released.before().mean() - minimum) * factor, DECIMALS);
        double after = of((released.after().mean() - minimum) * factor, DECIMALS);
        return new RangePercentages(
                before,
                after,
                of(after - before, DECIMALS),
                share.interval()
                        .map(limits -> new Interval(
                                percent(limits.low(), factor), percent(limits.high(), factor), limits.level())));
    }

    /** Returns a limit in percent that follows from the released limit in points. */
    private static double percent(double limit, double factor) {
        return of(of(limit / factor, DECIMALS) * factor, DECIMALS);
    }
}
