package org.vpip.analysis.network.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.NewTieDetails.NewTieCredit;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.network.ResponseRateRequirement;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.statistics.SafeDivision;

/**
 * The ties among stayers that exist only at the later wave, over pairs observed at both. The value is the share of those between
 * two known groups that join different groups, 0 to 1; it is undefined without a new tie between known groups. A new tie is credited
 * to the community when any answer about it at the later wave says so. For researchers only. The counts are those of Snijders, van de
 * Bunt &amp; Steglich (2010), doi:10.1016/j.socnet.2009.02.004.
 */
public final class NewTiesMethod implements NetworkMethod {
    private static final MethodDeclaration DECLARATION =
            NetworkMethod.comparison("new_ties").people(2).groups().yields(MeasurementUnit.PROPORTION);

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public String rule() {
        return "stayers who answered both times, pairs observed both times; a tie is credited if any answer credits it";
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        MatchedSample stayers = MatchedNetworks.stayers(sample.first(), sample.last());
        return MatchedNetworks.absence(sample, stayers, ResponseRateRequirement.ANY)
                .orElseGet(() -> evaluate(sample, stayers));
    }

    private static Finding evaluate(NetworkSample sample, MatchedSample stayers) {
        NewTieDetails details = details(sample, MatchedNetworks.among(stayers, sample.first(), sample.last()));
        OptionalDouble share = SafeDivision.quotient(details.across(), (double) details.across() + details.within());
        if (share.isEmpty()) {
            return MatchedNetworks.absent(sample, stayers, NotEstimableReason.NO_NEW_TIE);
        }
        return Estimate.withoutInference(
                sample.subject(),
                share.getAsDouble(),
                DECLARATION.unit(),
                stayers.counts(),
                details,
                sample.provenance());
    }

    private static NewTieDetails details(NetworkSample sample, MatchedNetworks networks) {
        List<int[]> ties = networks.newTies();
        NewTieGroups groups = NewTieGroups.of(networks.after(), ties, sample.attribute());
        List<Boolean> answers = ties.stream()
                .map(tie -> networks.after().credit(tie[0], tie[1]))
                .flatMap(Optional::stream)
                .toList();
        int credited = (int) answers.stream().filter(answer -> answer).count();
        return new NewTieDetails(
                sample.relation(),
                sample.attribute(),
                networks.after().isDirected(),
                networks.after().size(),
                groups.pairs(),
                groups.unknown(),
                new NewTieCredit(answers.size(), credited));
    }
}
