package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.study.Study;

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

    /** Returns whether the source is an item with several choices. */
    @Override
    public boolean accepts(IndicatorSource source, Study study) {
        return source instanceof ItemSource item
                && study.item(item.item())
                        .map(found -> found.kind() == ItemKind.SELECT_MULTIPLE)
                        .orElse(true);
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
