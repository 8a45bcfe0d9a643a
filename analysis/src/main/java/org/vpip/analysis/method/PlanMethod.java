package org.vpip.analysis.method;

import java.util.List;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.study.Study;

/**
 * A method that a plan can request. One row in the catalogue makes it available; docs/guides/add-a-method.md explains the
 * steps.
 */
public interface PlanMethod {
    MethodDeclaration declaration();

    /** Returns the findings of one row of the plan, in the order of its subgroups and waves. */
    List<Finding> evaluate(EvaluationRequest request);

    default String id() {
        return declaration().id();
    }

    /** Returns whether the method can be applied to the source; a source that the study lacks is accepted. */
    default boolean accepts(IndicatorSource source, Study study) {
        return declaration().sources().stream().anyMatch(kind -> kind.includes(source));
    }

    /** Returns whether the method can use the answers to an item; unless a method says otherwise, only numbers. */
    default boolean accepts(Item item) {
        return item.isScored();
    }
}
