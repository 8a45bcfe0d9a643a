package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.instruments.response.WaveId;

/** The evaluation of one method of networks on the communities and waves that a row of the plan names. */
record NetworkEvaluation(EvaluationRequest request, NetworkMethod method) {

    List<Finding> findings() {
        RelationTies ties = RelationTies.of(request.sample().study(), source());
        List<Finding> found = new ArrayList<>();
        for (FindingSubject subject : request.communities()) {
            if (method.declaration().acceptsWaves(1)) {
                subject.waves().forEach(wave -> found.add(finding(subject.withWave(wave), ties)));
            } else {
                found.add(finding(subject, ties));
            }
        }
        return found;
    }

    private NetworkSource source() {
        return (NetworkSource) request.subject().source();
    }

    private Finding finding(FindingSubject subject, RelationTies ties) {
        long seed = request.sample().seed(subject);
        Provenance provenance = ties.provenance(method.rule());
        Provenance seeded = method.isRandomized() ? provenance.with(seed) : provenance;
        if (!ties.areObserved(subject)) {
            return new NotEstimable(subject, NotEstimableReason.NOT_OBSERVED, AnalysisSample.complete(0), seeded);
        }
        if (!ties.areAsked(subject)) {
            return new NotEstimable(
                    subject,
                    NotEstimableReason.NOT_ASKED,
                    AnalysisSample.complete(0),
                    ties.provenance("no roster, no tie"));
        }
        List<Network> networks = subject.waves().stream()
                .map(wave -> network(subject, wave, ties))
                .toList();
        return method.evaluate(new NetworkSample(
                subject,
                networks,
                ties.relation().id().value(),
                seeded,
                seed,
                ties.study().partition(subject.call().attribute())));
    }

    /** Returns the network of people, or of the groups into which the source collapses them. */
    private Network network(FindingSubject subject, WaveId wave, RelationTies ties) {
        Network people = ties.network(wave, subject.subgroup());
        return source().isCollapsed() ? people.collapsed(source().groups()) : people;
    }
}
