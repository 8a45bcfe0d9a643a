package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.AgreementSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;

/** Agreement of members about cases, and its change; see {@link RaterAgreement}. */
public enum AgreementMethod implements PlanMethod {
    AGREEMENT(declare("agreement").waves(1, MethodDeclaration.MAXIMUM_WAVES).people(2)) {
        @Override
        List<Finding> evaluate(FindingSubject subject, RatedCases cases, StudySample sample, Provenance provenance) {
            return subject.waves().stream()
                    .map(subject::withWave)
                    .map(one -> RaterAgreement.atWave(one, cases, sample.people(one), provenance, sample.seed(one)))
                    .toList();
        }
    },
    AGREEMENT_CHANGE(declare("agreement_change").waves(2, 2).people(2).signed()) {
        @Override
        List<Finding> evaluate(FindingSubject subject, RatedCases cases, StudySample sample, Provenance provenance) {
            MatchedSample people = sample.people(subject);
            return List.of(RaterAgreement.change(subject, cases, people, provenance, sample.seed(subject)));
        }
    },
    AGREEMENT_CHANGE_FORMS(
            declare("agreement_change_forms").waves(2, 2).people(4).signed()) {
        @Override
        List<Finding> evaluate(FindingSubject subject, RatedCases cases, StudySample sample, Provenance provenance) {
            MatchedSample people = sample.people(subject);
            return List.of(RaterAgreement.changeOfForms(subject, cases, people, provenance, sample.seed(subject)));
        }
    };

    private final MethodDeclaration declaration;

    AgreementMethod(MethodDeclaration declaration) {
        this.declaration = declaration;
    }

    private static MethodDeclaration declare(String id) {
        return MethodDeclaration.of(id)
                .from(SourceKind.AGREEMENT)
                .yields(MeasurementUnit.INDEX)
                .released();
    }

    @Override
    public MethodDeclaration declaration() {
        return declaration;
    }

    abstract List<Finding> evaluate(
            FindingSubject subject, RatedCases cases, StudySample sample, Provenance provenance);

    @Override
    public List<Finding> evaluate(EvaluationRequest request) {
        StudySample sample = request.sample();
        AgreementSource source = (AgreementSource) request.subject().source();
        RatedCases cases = RatedCases.of(sample.study(), source.cases());
        Provenance provenance = new Provenance(
                source,
                List.of(),
                cases.items(),
                "Krippendorff's alpha; members drawn anew; waves exchanged within member",
                OptionalLong.of(sample.seed(request.subject())));
        List<Finding> found = new ArrayList<>();
        request.subjects().forEach(subject -> found.addAll(evaluate(subject, cases, sample, provenance)));
        return found;
    }
}
