package org.vpip.analysis.network.change;

import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.details.FindingDetails.WaveValues;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.network.comparison.VertexJackknife;

/**
 * Changes of measures of a network between two waves: the later value minus the earlier one among stayers, over the pairs observed at
 * both waves. Stayers are on both rosters and answered at both waves. A roster that grows alone therefore changes nothing.
 *
 * <p>The interval comes from {@link VertexJackknife}, which leaves the same stayer out of both waves; none below eight stayers, and
 * none where the measure has no value without one of them.
 */
public enum NetworkMeasureChange implements NetworkMethod {
    RECIPROCITY_CHANGE(change("reciprocity_change"), NetworkMeasure.RECIPROCITY),
    TRANSITIVITY_CHANGE(change("transitivity_change").people(3), NetworkMeasure.TRANSITIVITY),
    CENTRALIZATION_CHANGE(change("centralization_change"), NetworkMeasure.CENTRALIZATION),
    CROSS_GROUP_SHARE_CHANGE(change("cross_group_share_change").groups(), NetworkMeasure.CROSS_GROUP_SHARE),
    E_I_INDEX_CHANGE(change("e_i_index_change").groups(), NetworkMeasure.E_I_INDEX),
    EGO_BLAU_CHANGE(change("ego_blau_change").groups(), NetworkMeasure.EGO_BLAU);

    private final MethodDeclaration declaration;
    private final NetworkMeasure measure;

    NetworkMeasureChange(MethodDeclaration declaration, NetworkMeasure measure) {
        this.declaration = declaration;
        this.measure = measure;
    }

    private static MethodDeclaration change(String id) {
        return NetworkMethod.comparison(id)
                .people(2)
                .yields(MeasurementUnit.INDEX)
                .signed();
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "stayers who answered both times, pairs observed both times; delete-one jackknife over people";
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        MatchedSample stayers = MatchedNetworks.stayers(sample.first(), sample.last());
        return MatchedNetworks.absence(sample, stayers, measure.requirement())
                .orElseGet(() -> evaluate(sample, stayers));
    }

    private Finding evaluate(NetworkSample sample, MatchedSample stayers) {
        MatchedNetworks people =
                MatchedNetworks.among(stayers, sample.first(), sample.last()).observedTwice();
        OptionalDouble earlier = value(people.before(), sample);
        OptionalDouble later = value(people.after(), sample);
        AnalysisSample counted = stayers.counts();
        if (earlier.isEmpty() || later.isEmpty()) {
            return MatchedNetworks.absent(sample, stayers, measure.absence(people.before()));
        }
        WaveValues values = new WaveValues(earlier.getAsDouble(), later.getAsDouble());
        return new Estimate(
                sample.subject(),
                values.later() - values.earlier(),
                declaration.unit(),
                inference(sample, people, values),
                counted,
                new NetworkMeasureChangeDetails(
                        sample.relation(),
                        counted.used(),
                        values,
                        value(sample.first(), sample),
                        value(sample.last(), sample)),
                sample.provenance());
    }

    private Inference inference(NetworkSample sample, MatchedNetworks people, WaveValues values) {
        int stayers = people.before().size();
        Optional<VertexJackknife> jackknife = stayers < ReportingThresholds.INTERVAL
                ? Optional.empty()
                : VertexJackknife.of(
                        values.later() - values.earlier(), stayers, person -> change(people.without(person), sample));
        return jackknife
                .map(own -> Inference.of(Optional.of(own.interval()), IntervalMethod.VERTEX_JACKKNIFE))
                .orElse(Inference.NONE);
    }

    private OptionalDouble change(MatchedNetworks people, NetworkSample sample) {
        OptionalDouble earlier = value(people.before(), sample);
        OptionalDouble later = value(people.after(), sample);
        return earlier.isEmpty() || later.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(later.getAsDouble() - earlier.getAsDouble());
    }

    private OptionalDouble value(Network network, NetworkSample sample) {
        return measure.value(network, sample.relation(), sample.attribute());
    }
}
