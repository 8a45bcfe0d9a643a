package org.vpip.analysis.level;

import java.util.OptionalLong;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemKind;
import org.vpip.instruments.response.Responses;

/**
 * The frequency of each choice of a question with several answers, or of each place of a question that ranks its choices; see
 * {@link MultipleResponse} and {@link ChoiceRanking}. The value is the number of people who chose or ranked anything.
 */
public final class FrequencyMethod implements LevelMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("frequency")
            .from(SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.COUNT);

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    /** Returns whether each answer is a set or an order of choices that the questionnaire lists. */
    @Override
    public boolean accepts(Item item) {
        boolean several = item.kind() == ItemKind.SELECT_MULTIPLE || item.kind() == ItemKind.RANK;
        return several
                && item.choices() != null
                && !item.choices().isOpen()
                && !item.choices().answered().isEmpty();
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Item item = sample.item(subject.source()).orElseThrow();
        Responses responses =
                sample.records().responses().inWave(subject.waves().get(0));
        ChosenAnswers answers = ChosenAnswers.of(item, responses, sample.people(subject));
        return item.kind() == ItemKind.RANK
                ? ChoiceRanking.of(
                        subject,
                        answers,
                        sample.provenance(
                                subject,
                                "everybody who ranked a choice at the wave; Wilson's intervals; Kendall's W",
                                OptionalLong.empty()))
                : MultipleResponse.of(
                        subject,
                        answers,
                        sample.provenance(
                                subject,
                                "everybody who made a choice at the wave; Wilson's intervals",
                                OptionalLong.empty()));
    }
}
