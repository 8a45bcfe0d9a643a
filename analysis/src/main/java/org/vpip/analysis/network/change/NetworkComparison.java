package org.vpip.analysis.network.change;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.network.ResponseRateRequirement;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.SafeDivision;
import org.vpip.analysis.statistics.network.comparison.QapTest;
import org.vpip.analysis.statistics.network.comparison.VertexBootstrap;

/**
 * Comparisons of two waves' networks among stayers, over the pairs observed at both waves. Stayers are on both rosters and
 * answered at both waves. Not estimable where fewer than 60 % of a roster answered. No interval below eight stayers, no
 * test below twelve, as for any other change.
 */
public enum NetworkComparison implements NetworkMethod {
    /**
     * Density of the later wave minus that of the earlier, -1 to 1. The interval comes from the vertex bootstrap, which draws
     * the same stayers in both waves. Snijders &amp; Borgatti (1999), Connections 22(2), 161-170.
     */
    DENSITY_CHANGE("density_change", NotEstimableReason.NO_PAIR_OBSERVED),
    /**
     * Pearson's correlation of the ties of both waves, -1 to 1. The p-value comes from permuting the people of one wave; it is
     * one-sided for greater similarity and counts the observed order. Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4.
     * R: {@code sna::gcor}, {@code sna::qaptest}.
     */
    QAP_CORRELATION("qap_correlation", NotEstimableReason.NO_VARIATION);

    private static final int RESAMPLES = 10_000;

    private final MethodDeclaration declaration;
    private final NotEstimableReason absence;

    NetworkComparison(String id, NotEstimableReason absence) {
        this.declaration = NetworkMethod.comparison(id)
                .people(2)
                .yields(MeasurementUnit.INDEX)
                .released();
        this.absence = absence;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "stayers who answered both times, pairs observed both times; people drawn anew or changing places";
    }

    @Override
    public boolean isRandomized() {
        return true;
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        MatchedSample stayers = MatchedNetworks.stayers(sample.first(), sample.last());
        return MatchedNetworks.absence(sample, stayers, ResponseRateRequirement.MOST)
                .orElseGet(() -> evaluate(sample, stayers));
    }

    private Finding evaluate(NetworkSample sample, MatchedSample stayers) {
        AnalysisSample counted = stayers.counts();
        MatchedNetworks people = MatchedNetworks.among(stayers, sample.first(), sample.last());
        return this == DENSITY_CHANGE ? densityChange(sample, people, counted) : correlation(sample, people, counted);
    }

    private Finding densityChange(NetworkSample sample, MatchedNetworks people, AnalysisSample counted) {
        MatchedNetworks.TieTransitionCounts ties = people.transitionCounts();
        OptionalDouble difference = SafeDivision.quotient((double) ties.created() - ties.dissolved(), ties.pairs());
        Optional<Interval> interval = counted.used() < ReportingThresholds.INTERVAL
                ? Optional.empty()
                : VertexBootstrap.of(
                                people.before().graph(),
                                people.after().graph(),
                                people::isObserved,
                                sample.seed(),
                                RESAMPLES)
                        .map(VertexBootstrap::interval);
        NetworkComparisonDetails details = details(sample.relation(), counted, ties, OptionalDouble.empty());
        return finding(sample, difference, interval, counted, details);
    }

    private Finding correlation(NetworkSample sample, MatchedNetworks people, AnalysisSample counted) {
        Network before = people.before();
        Network after = people.after();
        Optional<QapTest.QapResult> found = QapTest.withSeed(sample.seed())
                .test(before.graph(), before::isObserved, after.graph(), after::isObserved);
        OptionalDouble value =
                found.map(own -> OptionalDouble.of(own.correlation())).orElse(OptionalDouble.empty());
        OptionalDouble p = found.filter(own -> counted.used() >= ReportingThresholds.TEST)
                .map(own -> OptionalDouble.of(own.p()))
                .orElse(OptionalDouble.empty());
        NetworkComparisonDetails details = details(sample.relation(), counted, people.transitionCounts(), p);
        return finding(sample, value, Optional.empty(), counted, details);
    }

    private static NetworkComparisonDetails details(
            String relation, AnalysisSample counted, MatchedNetworks.TieTransitionCounts ties, OptionalDouble p) {
        return new NetworkComparisonDetails(
                relation,
                counted.used(),
                OptionalInt.of(ties.pairs()),
                ties.kept(),
                ties.created(),
                ties.dissolved(),
                p);
    }

    private Finding finding(
            NetworkSample sample,
            OptionalDouble value,
            Optional<Interval> interval,
            AnalysisSample counted,
            NetworkComparisonDetails details) {
        if (value.isEmpty()) {
            return new NotEstimable(sample.subject(), absence, counted, sample.provenance());
        }
        Inference inference =
                Inference.of(interval, interval.isPresent() ? IntervalMethod.VERTEX_BOOTSTRAP : IntervalMethod.NONE);
        return new Estimate(
                sample.subject(),
                value.getAsDouble(),
                declaration.unit(),
                inference,
                counted,
                details,
                sample.provenance());
    }
}
