package org.vpip.analysis.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails.ItemReliability;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.reliability.OneFactorModel;
import org.vpip.analysis.statistics.reliability.ScaleReliability;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.study.Study;

/**
 * Cronbach's alpha of a scale at one wave, with Feldt's interval, omega and the correlation of each item with the others, among the
 * people who answered every item. See {@link ScaleReliability} for sources.
 *
 * <p>Not estimable for one item, fewer than two people, answers without variation, and items whose sum does not vary although they
 * do. No interval below eight people. Negative values stay as they are.
 */
public record ReliabilityMeasure(Scale scale, FindingSubject subject, Provenance provenance) {
    public static final MethodDeclaration DECLARATION = MethodDeclaration.of("reliability")
            .from(SourceKind.SCALE)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .people(2)
            .yields(MeasurementUnit.INDEX);

    public static final String RULE = "complete answers; Cronbach's alpha, Feldt's interval; omega of one factor";

    private static final int FEWEST_FOR_INTERVAL = 8;
    private static final double LEVEL = 0.95;

    /** Returns the finding about the only wave of the subject. */
    public Finding of(Study study, MatchedSample people) {
        return of(ItemScores.of(scale.id(), study, subject.waves().get(0)), people);
    }

    Finding of(ItemScores scores, MatchedSample people) {
        MatchedSample complete = scores.complete(people);
        double[][] items = scores.items(complete, scale.items().size());
        return finding(ScaleReliability.of(items), complete.counts(), items);
    }

    private Finding finding(ScaleReliability reliability, AnalysisSample counts, double[]... items) {
        OptionalDouble alpha = reliability.alpha();
        return alpha.isEmpty()
                ? new NotEstimable(subject, reason(counts.used(), items), counts, provenance)
                : new Estimate(
                        subject,
                        alpha.getAsDouble(),
                        DECLARATION.unit(),
                        Inference.of(interval(reliability), IntervalMethod.FELDT),
                        counts,
                        details(reliability),
                        provenance);
    }

    private static NotEstimableReason reason(int people, double[]... items) {
        if (items.length < 2) {
            return NotEstimableReason.ONE_ITEM;
        }
        if (people < 2) {
            return people == 0 ? NotEstimableReason.NO_ANSWERS : NotEstimableReason.ONE_PERSON;
        }
        boolean varies = Stream.of(items)
                .anyMatch(item -> DoubleStream.of(item).distinct().count() > 1);
        return varies ? NotEstimableReason.ITEMS_CANCEL : NotEstimableReason.SAME_ANSWERS;
    }

    private static Optional<Interval> interval(ScaleReliability reliability) {
        return reliability.n() < FEWEST_FOR_INTERVAL ? Optional.empty() : reliability.alphaInterval(LEVEL);
    }

    private ReliabilityDetails details(ScaleReliability reliability) {
        List<ItemReliability> items = new ArrayList<>();
        for (ItemId item : scale.items()) {
            int place = items.size();
            items.add(new ItemReliability(
                    item,
                    scale.reversed().contains(item),
                    reliability.itemRest(place),
                    reliability.alphaWithout(place)));
        }
        return new ReliabilityDetails(reliability.n(), omega(reliability), items);
    }

    private static OptionalDouble omega(ScaleReliability reliability) {
        return OneFactorModel.fit(reliability).stream()
                .filter(model -> !model.isHeywood())
                .mapToDouble(OneFactorModel::omega)
                .findFirst();
    }
}
