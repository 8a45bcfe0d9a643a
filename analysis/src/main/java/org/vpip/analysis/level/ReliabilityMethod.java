package org.vpip.analysis.level;

import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.score.ReliabilityMeasure;

/** The reliability of a scale at one wave, also by subgroup; see {@link ReliabilityMeasure}. */
public final class ReliabilityMethod implements LevelMethod {
    @Override
    public MethodDeclaration declaration() {
        return ReliabilityMeasure.DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        return new ReliabilityMeasure(
                        sample.scale(subject.source()).orElseThrow(),
                        subject,
                        sample.provenance(subject, ReliabilityMeasure.RULE, OptionalLong.empty()))
                .of(sample.study(), sample.people(subject));
    }
}
