package org.vpip.analysis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorSource;
import org.vpip.analysis.finding.IndicatorSource.ItemSource;
import org.vpip.analysis.finding.MethodDeclaration;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SourceKind;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.study.Study;

/** The concentration of the tools that members use, wave by wave; see {@link ToolUse}. */
public final class ToolConcentrationMethod implements PlanMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("tool_concentration")
            .from(SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(Unit.PROPORTION)
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
        for (Subject subject : request.subjects()) {
            subject.waves().forEach(wave -> found.addAll(at(subject.at(wave), request.sample())));
        }
        return found;
    }

    private static List<Finding> at(Subject subject, StudySample sample) {
        Provenance provenance = sample.provenance(subject, "shares of all mentions, squared", OptionalLong.empty());
        return sample.item(subject.source()).stream()
                .map(item -> ToolUse.at(subject, item, sample.study().responses(), sample.people(subject), provenance))
                .toList();
    }
}
