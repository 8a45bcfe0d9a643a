package org.vpip.analysis.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.agreement.Agreement;
import org.vpip.analysis.agreement.JudgedCases;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Study;

/** Evaluates what a plan asks of cases that members judged. */
record AgreementEvaluation(Study study, Slices slices) {

    List<Finding> of(Indicator indicator) {
        JudgedCases cases = JudgedCases.of(study, indicator.source().id());
        Provenance described = new Provenance(
                indicator.source().toString(),
                List.of(),
                cases.items(),
                "Krippendorff's alpha; members drawn anew; waves exchanged within member",
                OptionalLong.of(Seeds.of(study, indicator.subject())));
        List<Finding> found = new ArrayList<>();
        for (Slice slice : slices.of(indicator)) {
            Subject subject = indicator.subject().in(slice);
            found.addAll(of(indicator, subject, cases, slices.people(slice), described));
        }
        return found;
    }

    private List<Finding> of(
            Indicator indicator, Subject subject, JudgedCases cases, List<ParticipantId> people, Provenance described) {
        long seed = Seeds.of(study, subject);
        return switch (indicator.method()) {
            case AGREEMENT_CHANGE -> List.of(Agreement.change(subject, cases, people, described, seed));
            case AGREEMENT_CHANGE_FORMS -> List.of(Agreement.changeOfForms(subject, cases, people, described, seed));
            default ->
                indicator.waves().stream()
                        .map(subject::at)
                        .map(one -> Agreement.at(one, cases, people, described, Seeds.of(study, one)))
                        .toList();
        };
    }
}
