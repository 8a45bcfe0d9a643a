package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;

/** The concentration of the tools that members use, wave by wave; see {@link ToolConcentrationMeasure}. */
public final class ToolConcentrationMethod implements PlanMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("tool_concentration")
            .from(SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.PROPORTION)
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    /** Returns whether each answer is a set of choices. */
    @Override
    public boolean accepts(Item item) {
        return item.kind() == ItemKind.SELECT_MULTIPLE;
    }

    @Override
    public List<Finding> evaluate(EvaluationRequest request) {
        List<Finding> found = new ArrayList<>();
        for (FindingSubject subject : request.subjects()) {
            subject.waves().forEach(wave -> found.addAll(at(subject.withWave(wave), request.sample())));
        }
        return found;
    }

    private static List<Finding> at(FindingSubject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, "shares of all mentions, squared", OptionalLong.empty());
        return sample.item(subject.source()).stream()
                .map(item -> ToolConcentrationMeasure.atWave(
                        subject, item, sample.records().responses(), sample.people(subject), provenance))
                .toList();
    }
}
