package org.vpip.analysis.network.change;

import java.util.OptionalDouble;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.sample.MatchedSample;

/**
 * Ties kept, created and dissolved between two waves. The value is the share kept / (kept + created + dissolved), 0 to 1;
 * it is undefined without a tie at either wave. Among stayers it is called Jaccard's index. Snijders, van de Bunt &amp; Steglich (2010),
 * doi:10.1016/j.socnet.2009.02.004.
 */
public enum TieChange implements NetworkMethod {
    /** Only among stayers: people on both rosters who answered at both waves. */
    TIE_CHANGE(
            NetworkMethod.comparison("tie_change")
                    .people(2)
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            "stayers who answered both times") {
        @Override
        MatchedSample people(Network before, Network after) {
            return MatchedNetworks.stayers(before, after);
        }
    },
    /** Over all pairs observed at both waves; includes ties from stayers to people on both rosters who did not answer. */
    TIE_CHANGE_OBSERVED(
            NetworkMethod.comparison("tie_change_observed").yields(MeasurementUnit.PROPORTION),
            "pairs observed both times") {
        @Override
        MatchedSample people(Network before, Network after) {
            return MatchedNetworks.members(before, after);
        }
    };

    private final MethodDeclaration declaration;
    private final String rule;

    TieChange(MethodDeclaration declaration, String rule) {
        this.declaration = declaration;
        this.rule = rule;
    }

    abstract MatchedSample people(Network before, Network after);

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        Network before = sample.first();
        Network after = sample.last();
        AnalysisSample stayers = MatchedNetworks.stayers(before, after).counts();
        if (stayers.used() == 0) {
            return new NotEstimable(sample.subject(), NotEstimableReason.NO_STAYER, stayers, sample.provenance());
        }
        MatchedNetworks.TieTransitionCounts ties = transitionCounts(before, after);
        OptionalDouble jaccard = ties.jaccard();
        if (jaccard.isEmpty()) {
            return new NotEstimable(sample.subject(), NotEstimableReason.NO_TIE, stayers, sample.provenance());
        }
        TieChangeDetails details =
                new TieChangeDetails(sample.relation(), stayers.used(), ties.kept(), ties.created(), ties.dissolved());
        return Estimate.withoutInference(
                sample.subject(), jaccard.getAsDouble(), declaration.unit(), stayers, details, sample.provenance());
    }

    private MatchedNetworks.TieTransitionCounts transitionCounts(Network before, Network after) {
        return MatchedNetworks.among(people(before, after), before, after).transitionCounts();
    }

    /** Returns Jaccard's index, which is among stayers everywhere; empty without a tie. */
    public static OptionalDouble jaccard(Network before, Network after) {
        return TIE_CHANGE.transitionCounts(before, after).jaccard();
    }
}
