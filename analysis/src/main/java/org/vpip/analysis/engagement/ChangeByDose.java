package org.vpip.analysis.engagement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.DoseDetails;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Test;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.score.Pairs;
import org.vpip.analysis.statistics.correlation.Correlation;
import org.vpip.analysis.statistics.paired.Differences;

/**
 * Whether those who attended more changed more: Spearman's rank correlation, -1 to 1, of each person's dose with the person's change
 * after - before; ties get mid-ranks, differences that differ by rounding alone are tied. Limits after Bonett and Wright (2000),
 * doi:10.1007/BF02294183; t on n - 2 degrees of freedom from twelve people on. Nobody whose dose is not known is in it. Not estimable
 * below eight people, and where all have one dose or one change. An association: whoever comes often may differ in other ways.
 */
public final class ChangeByDose {
    static final int FEWEST = 8;
    private static final int FEWEST_FOR_TEST = 12;

    private ChangeByDose() {}

    /** @param doses by pseudonym; who is not in it has no dose that is known, which is not zero */
    public static Finding of(Subject subject, Pairs pairs, Map<String, Double> doses, Provenance provenance) {
        if (pairs.count() == 0) {
            return new NotEstimable(subject, Reason.NOBODY_ANSWERED_BOTH_TIMES, pairs.counted(), provenance);
        }
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < pairs.count(); i++) {
            if (doses.containsKey(pairs.participants().get(i))) {
                known.add(i);
            }
        }
        Counted counted = counted(pairs, known.size());
        if (known.isEmpty()) {
            return new NotEstimable(subject, Reason.NO_SESSION_REPORTED, counted, provenance);
        }
        if (known.size() < FEWEST) {
            return new NotEstimable(subject, Reason.TOO_FEW_FOR_RELATION, counted, provenance);
        }
        double[] changes = Differences.TIE_SAFE.of(pairs.before(), pairs.after());
        Optional<Correlation> related = Correlation.spearman(
                known.stream()
                        .mapToDouble(
                                i -> doses.getOrDefault(pairs.participants().get(i), 0.0))
                        .toArray(),
                known.stream().mapToDouble(i -> changes[i]).toArray());
        return related.<Finding>map(found -> estimate(subject, found, counted, provenance))
                .orElseGet(() -> new NotEstimable(subject, Reason.NOTHING_VARIES, counted, provenance));
    }

    private static Counted counted(Pairs pairs, int known) {
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        leftOut.putAll(pairs.counted().leftOut());
        leftOut.put(LeftOut.NO_REPORT, pairs.count() - known);
        return new Counted(known, pairs.counted().eligible(), leftOut);
    }

    private static Finding estimate(Subject subject, Correlation found, Counted counted, Provenance provenance) {
        return new Estimate(
                subject,
                found.coefficient(),
                Unit.INDEX,
                new Inference(found.interval(), IntervalMethod.BONETT_WRIGHT, Optional.empty(), test(found)),
                counted,
                new DoseDetails(found.n()),
                provenance);
    }

    /** None of a perfect correlation, whose t is infinite. */
    private static Optional<Test> test(Correlation found) {
        boolean finite = found.t().isPresent() && Double.isFinite(found.t().getAsDouble());
        return finite && found.n() >= FEWEST_FOR_TEST
                ? Optional.of(Test.unadjusted(
                        "spearman",
                        found.t().getAsDouble(),
                        OptionalInt.of(found.n() - 2),
                        found.p().orElse(1)))
                : Optional.empty();
    }
}
