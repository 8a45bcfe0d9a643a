package org.vpip.app.evaluation.toy;

import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;

/** The number of ties, wave by wave; details as those of other network measures. */
public record TieCount(MethodDeclaration declaration) implements NetworkMethod {
    public static final TieCount RELEASED = new TieCount(
            NetworkMethod.measure("tie_count").yields(MeasurementUnit.COUNT).released());
    /** The same method when its author forgets to say who may see it. */
    public static final TieCount UNDECLARED =
            new TieCount(NetworkMethod.measure("tie_count").yields(MeasurementUnit.COUNT));

    @Override
    public String rule() {
        return "ties observed";
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        Network network = sample.first();
        int ties = network.ties().size();
        NetworkDetails details = new NetworkDetails(
                sample.relation(),
                network.isDirected(),
                new NetworkDetails.RosterCounts(network.size(), network.answeredCount(), OptionalInt.empty()),
                new NetworkDetails.TieCounts(ties, network.observedPairs(), OptionalInt.empty()),
                new NetworkDetails.GroupTieCounts(OptionalInt.empty(), OptionalInt.empty(), Optional.empty()));
        return Estimate.withoutInference(
                sample.subject(),
                ties,
                declaration.unit(),
                network.respondents().counts(),
                details,
                sample.provenance());
    }
}
