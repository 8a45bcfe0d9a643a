package org.vpip.analysis.change;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.level.ItemChoices;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.Item;

/** The change of the share of people who made one of some choices of an item; see {@link ShareChange}. */
public final class ShareChangeMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("share_change")
            .from(SourceKind.ITEM)
            .waves(2, 2)
            .parameters(MethodParameter.CHOICES)
            .yields(MeasurementUnit.SHARE_DIFFERENCE)
            .signed()
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    /** Returns whether each answer is one choice of two or more, with a number or without. */
    @Override
    public boolean accepts(Item item) {
        return ItemChoices.areExclusive(item);
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        return ShareChange.of(subject, sample.item(subject.source()).orElseThrow(), sample);
    }
}
