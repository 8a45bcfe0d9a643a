package org.vpip.analysis.network.change;

import org.vpip.analysis.change.MeanChange;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.network.NetworkMethod;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.analysis.score.ScorePairs;

/** The mean change of the number of people whom members name; see {@link DegreeChange}. */
public enum DegreeChangeMethod implements NetworkMethod {
    DEGREE_CHANGE(NetworkMethod.comparison("degree_change")
            .yields(MeasurementUnit.TIES_EACH)
            .signed()
            .released()),
    /** The ties to people of another group. */
    CROSS_GROUP_DEGREE_CHANGE(NetworkMethod.comparison("cross_group_degree_change")
            .groups()
            .yields(MeasurementUnit.TIES_EACH)
            .signed()
            .released());

    private final MethodDeclaration declaration;

    DegreeChangeMethod(MethodDeclaration declaration) {
        this.declaration = declaration;
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    @Override
    public String rule() {
        return "people named by stayers who answered both times, without pairs left blank;"
                + " dyadic t test and its interval; BCa";
    }

    @Override
    public Finding evaluate(NetworkSample sample) {
        ScorePairs pairs = DegreeChange.pairs(sample.first(), sample.last(), sample.attribute());
        return MeanChange.ofTieCounts(
                sample.subject(),
                pairs,
                DegreeChange.test(sample.first(), sample.last(), sample.attribute(), pairs.participants()),
                sample.provenance(),
                sample.seed());
    }
}
