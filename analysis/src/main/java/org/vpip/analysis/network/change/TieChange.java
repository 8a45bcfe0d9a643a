package org.vpip.analysis.network.change;

import java.util.OptionalDouble;
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

/**
 * Ties kept, new and lost among stayers: people on both rosters who answered both times. Or, when every pair is asked for that
 * was observed both times, also what stayers say of people on both rosters who did not answer. The value is Jaccard's index,
 * kept / (kept + new + lost), 0 to 1; it does not exist without a tie at either wave. Snijders, van de Bunt &amp;
 * Steglich (2010), doi:10.1016/j.socnet.2009.02.004.
 */
public enum TieChange implements NetworkMethod {
    /** Only among people who answered both times. */
    TIE_CHANGE(
            NetworkMethod.comparison("tie_change")
                    .people(2)
                    .yields(MeasurementUnit.PROPORTION)
                    .released(),
            "stayers who answered both times") {
        @Override
        MatchedNetworks people(Stayers stayers) {
            return stayers.matchedRespondents();
        }
    },
    /** Every pair that was observed both times. */
    TIE_CHANGE_OBSERVED(
            NetworkMethod.comparison("tie_change_observed").yields(MeasurementUnit.PROPORTION),
            "pairs observed both times") {
        @Override
        MatchedNetworks people(Stayers stayers) {
            return stayers.matchedMembers();
        }
    };

    private final MethodDeclaration declaration;
    private final String rule;

    TieChange(MethodDeclaration declaration, String rule) {
        this.declaration = declaration;
        this.rule = rule;
    }

    abstract MatchedNetworks people(Stayers stayers);

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
        Stayers stayers = Stayers.of(sample.first(), sample.last());
        if (stayers.answered().isEmpty()) {
            return new NotEstimable(
                    sample.subject(), NotEstimableReason.NO_STAYER, stayers.sample(), sample.provenance());
        }
        MatchedNetworks.TieTransitionCounts ties = people(stayers).transitionCounts();
        OptionalDouble jaccard = ties.jaccard();
        if (jaccard.isEmpty()) {
            return new NotEstimable(sample.subject(), NotEstimableReason.NO_TIE, stayers.sample(), sample.provenance());
        }
        TieChangeDetails details = new TieChangeDetails(
                sample.relation(), stayers.sample().used(), ties.kept(), ties.created(), ties.dissolved());
        return Estimate.withoutInference(
                sample.subject(),
                jaccard.getAsDouble(),
                declaration.unit(),
                stayers.sample(),
                details,
                sample.provenance());
    }

    /** Jaccard's index over every pair observed both times; empty without a tie. */
    public static OptionalDouble jaccard(Network before, Network after) {
        return Stayers.of(before, after).matchedMembers().transitionCounts().jaccard();
    }
}
