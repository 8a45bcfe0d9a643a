package org.vpip.analysis.network;

import java.util.Map;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;

/** Measures of one wave's network. Each says what it divides by, and when it does not exist. */
public enum NetworkMeasure {
    /**
     * Observed ties over observed pairs, 0 to 1. R: {@code sna::gden} when everybody answered. Wasserman &amp; Faust
     * (1994), doi:10.1017/CBO9780511815478.
     */
    DENSITY(Unit.PROPORTION, Reason.NO_PAIR_OBSERVED) {
        @Override
        OptionalDouble value(NetworkCounts counts) {
            return ratio(counts.ties(), counts.observedPairs());
        }
    },
    /**
     * Share of ties that are returned, 2M / (2M + A), among people who both answered, 0 to 1. R: {@code
     * sna::grecip(measure = "edgewise")}, {@code igraph::reciprocity}.
     */
    RECIPROCITY(Unit.PROPORTION, Reason.NO_TIE) {
        @Override
        OptionalDouble value(NetworkCounts counts) {
            return ratio(2L * counts.mutual(), 2L * counts.mutual() + counts.asymmetric());
        }
    },
    /** How many of those who answered name nobody and are named by nobody. */
    ISOLATES(Unit.COUNT, Reason.NOBODY_ANSWERED) {
        @Override
        OptionalDouble value(NetworkCounts counts) {
            return OptionalDouble.of(counts.isolates());
        }
    },
    /** Ties between groups over all ties whose two groups are known, 0 to 1. */
    CROSS_GROUP_SHARE(Unit.PROPORTION, Reason.NO_TIE_BETWEEN_KNOWN_GROUPS) {
        @Override
        OptionalDouble value(NetworkCounts counts) {
            return ratio(counts.external(), counts.external() + counts.internal());
        }
    },
    /** (E - I) / (E + I), -1 (all within groups) to 1. Krackhardt &amp; Stern (1988), doi:10.2307/2786835. */
    E_I_INDEX(Unit.INDEX, Reason.NO_TIE_BETWEEN_KNOWN_GROUPS) {
        @Override
        OptionalDouble value(NetworkCounts counts) {
            return ratio(counts.external() - counts.internal(), counts.external() + counts.internal());
        }
    };

    private final Unit unit;
    private final Reason absence;

    NetworkMeasure(Unit unit, Reason absence) {
        this.unit = unit;
        this.absence = absence;
    }

    abstract OptionalDouble value(NetworkCounts counts);

    /** @param attribute whose groups are compared; blank for measures without groups */
    public Finding of(Subject subject, Network network, String relation, String attribute, Provenance provenance) {
        int answered = network.answeredCount();
        Counted counted = new Counted(
                answered, network.size(), Map.of(LeftOut.DID_NOT_ANSWER_NETWORK, network.size() - answered));
        if (answered == 0) {
            return new NotEstimable(subject, Reason.NOBODY_ANSWERED, counted, provenance);
        }
        if (this == RECIPROCITY && !network.isDirected()) {
            return new NotEstimable(subject, Reason.NOT_DIRECTED, counted, provenance);
        }
        NetworkCounts counts = NetworkCounts.of(network, attribute);
        OptionalDouble value = value(counts);
        if (value.isEmpty()) {
            return new NotEstimable(subject, absence, counted, provenance);
        }
        return Estimate.plain(
                subject, value.getAsDouble(), unit, counted, counts.details(relation, network), provenance);
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
