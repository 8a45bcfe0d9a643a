package org.vpip.analysis.network;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NetworkComparisonDetails;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Ratio;
import org.vpip.analysis.statistics.network.QapTest;
import org.vpip.analysis.statistics.network.VertexBootstrap;

/**
 * Two waves' networks among stayers, people on both rosters who answered both times, over the pairs observed both times. Neither is told
 * where fewer than 60 % of a roster answered; no interval below eight stayers, no test below twelve, as for any other change.
 */
public enum NetworkComparison {
    /**
     * Density of the later wave less that of the earlier, -1 to 1; interval from drawing the stayers anew, the same in both waves. Snijders
     * &amp; Borgatti (1999), Connections 22(2), 161-170.
     */
    DENSITY_CHANGE(Reason.NO_PAIR_OBSERVED),
    /**
     * Pearson's correlation of the ties of both waves, -1 to 1; p from letting the people of one wave change places, one-sided for more
     * alike, with the observed order counted in. Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4. R: {@code sna::gcor}, {@code
     * sna::qaptest}.
     */
    QAP_CORRELATION(Reason.NO_VARIATION);

    private static final int FEWEST_FOR_INTERVAL = 8;
    private static final int FEWEST_FOR_TEST = 12;
    private static final int RESAMPLES = 10_000;

    private final Reason absence;

    NetworkComparison(Reason absence) {
        this.absence = absence;
    }

    /** @param seed of samples and of orders */
    public Finding of(
            Subject subject, Network before, Network after, String relation, Provenance provenance, long seed) {
        Stayers stayers = Stayers.of(before, after);
        Counted counted = stayers.counted();
        if (counted.used() == 0) {
            return new NotEstimable(subject, Reason.NO_STAYER, counted, provenance);
        }
        if (!before.isHeardEnough() || !after.isHeardEnough()) {
            return new NotEstimable(subject, Reason.TOO_FEW_ANSWERED, counted, provenance);
        }
        SamePeople people = stayers.amongAnswered();
        return this == DENSITY_CHANGE
                ? densityChange(subject, people, counted, relation, provenance, seed)
                : correlation(subject, people, counted, relation, provenance, seed);
    }

    private Finding densityChange(
            Subject subject, SamePeople people, Counted counted, String relation, Provenance provenance, long seed) {
        SamePeople.Ties ties = people.ties();
        OptionalDouble difference = Ratio.of((double) ties.created() - ties.dissolved(), ties.pairs());
        Optional<Interval> interval = counted.used() < FEWEST_FOR_INTERVAL
                ? Optional.empty()
                : VertexBootstrap.of(
                                people.before().graph(), people.after().graph(), people::isObserved, seed, RESAMPLES)
                        .map(VertexBootstrap::interval);
        NetworkComparisonDetails details = details(relation, counted, ties, OptionalDouble.empty());
        return told(subject, difference, interval, counted, details, provenance);
    }

    private Finding correlation(
            Subject subject, SamePeople people, Counted counted, String relation, Provenance provenance, long seed) {
        Network before = people.before();
        Network after = people.after();
        Optional<QapTest.Result> found =
                QapTest.withSeed(seed).test(before.graph(), before::isObserved, after.graph(), after::isObserved);
        OptionalDouble value =
                found.map(own -> OptionalDouble.of(own.correlation())).orElse(OptionalDouble.empty());
        OptionalDouble p = found.filter(own -> counted.used() >= FEWEST_FOR_TEST)
                .map(own -> OptionalDouble.of(own.p()))
                .orElse(OptionalDouble.empty());
        NetworkComparisonDetails details = details(relation, counted, people.ties(), p);
        return told(subject, value, Optional.empty(), counted, details, provenance);
    }

    private static NetworkComparisonDetails details(
            String relation, Counted counted, SamePeople.Ties ties, OptionalDouble p) {
        return new NetworkComparisonDetails(
                relation,
                counted.used(),
                OptionalInt.of(ties.pairs()),
                ties.kept(),
                ties.created(),
                ties.dissolved(),
                p);
    }

    private Finding told(
            Subject subject,
            OptionalDouble value,
            Optional<Interval> interval,
            Counted counted,
            NetworkComparisonDetails details,
            Provenance provenance) {
        return value.isEmpty()
                ? new NotEstimable(subject, absence, counted, provenance)
                : new Estimate(
                        subject,
                        value.getAsDouble(),
                        Unit.INDEX,
                        interval,
                        interval.isPresent() ? "vertexBootstrap" : "",
                        Optional.empty(),
                        Optional.empty(),
                        counted,
                        details,
                        provenance);
    }
}
