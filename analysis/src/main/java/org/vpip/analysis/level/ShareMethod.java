package org.vpip.analysis.level;

import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.Item;

/** The share of people who made one of some choices of an item; see {@link ChoiceShare}. */
public final class ShareMethod implements LevelMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("share")
            .from(SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .parameters(MethodParameter.CHOICES)
            .yields(MeasurementUnit.PROPORTION)
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
        return ChoiceShare.of(subject, sample.item(subject.source()).orElseThrow(), sample);
    }
}
