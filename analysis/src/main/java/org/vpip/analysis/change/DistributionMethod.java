package org.vpip.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.vpip.analysis.change.AnswerDistribution.KeyedItem;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.AnswerMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.Item;

/** The distribution of the answers to an item, or to each item of a scale; see {@link AnswerDistribution}. */
public final class DistributionMethod implements AnswerMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("distribution")
            .from(SourceKind.SCALE, SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.COUNT)
            .released();

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    /** Returns whether each answer is one choice with a number. */
    @Override
    public boolean accepts(Item item) {
        return item.choices() != null && item.isScored();
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        List<KeyedItem> items = new ArrayList<>();
        sample.item(subject.source()).ifPresent(item -> items.add(new KeyedItem(item, false)));
        sample.scale(subject.source())
                .ifPresent(scale -> scale.items()
                        .forEach(id -> sample.study()
                                .item(id)
                                .ifPresent(item -> items.add(
                                        new KeyedItem(item, scale.reversed().contains(id))))));
        return AnswerDistribution.of(
                subject,
                items,
                sample.records().responses(),
                sample.people(subject),
                sample.provenance(
                        subject, "answers of people who answered the item at every wave", OptionalLong.empty()));
    }
}
