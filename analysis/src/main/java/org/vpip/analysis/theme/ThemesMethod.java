package org.vpip.analysis.theme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.DoubleCoding;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Proportion;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.ItemKind;

/**
 * The themes of an open question at one wave: the number and share of people, not of mentions, among those whose answer was coded. A
 * person counts for a theme if every coder of her answer gave it; the number with a theme from any coder stands beside. Shares may add up
 * to more than 1. Each has Wilson's interval, without continuity, from eight people on. Wilson (1927),
 * doi:10.1080/01621459.1927.10502953. R: {@code prop.test(k, n, correct = FALSE)}. A subgroup needs five people with a coded answer. See
 * {@link CoderAgreement} and {@link QuotationChoice}.
 */
public final class ThemesMethod implements LevelMethod {
    private static final double LEVEL = 0.95;
    private static final String RULE =
            "everybody whose answer was coded at the wave; a theme counts if every coder of the answer gave it; Wilson's intervals";

    /** Least number of people in a subgroup whose themes are compared. */
    private static final int COMPARISON = 5;

    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("themes")
            .from(SourceKind.ITEM)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .yields(MeasurementUnit.COUNT);

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    /** Returns whether the answers are texts. */
    @Override
    public boolean accepts(Item item) {
        return item.kind() == ItemKind.TEXT;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        CodedAnswers answers = CodedAnswers.of(subject, sample);
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        Optional<NotEstimableReason> missing = missing(subject, answers);
        if (missing.isPresent()) {
            return new NotEstimable(subject, missing.get(), answers.people().counts(), provenance);
        }
        return Estimate.withoutInference(
                subject,
                answers.people().count(),
                MeasurementUnit.COUNT,
                answers.people().counts(),
                details(sample.item(subject.source()).orElseThrow().id(), answers, sample),
                provenance);
    }

    private static Optional<NotEstimableReason> missing(FindingSubject subject, CodedAnswers answers) {
        if (answers.answered() == 0) {
            return Optional.of(NotEstimableReason.NO_ANSWERS);
        }
        if (answers.people().isEmpty()) {
            return Optional.of(NotEstimableReason.NOT_CODED);
        }
        boolean compared = !subject.subgroup().equals(Subgroup.EVERYBODY);
        return compared && answers.people().count() < COMPARISON
                ? Optional.of(NotEstimableReason.TOO_FEW_IN_GROUP)
                : Optional.empty();
    }

    private static ThemeDetails details(ItemId item, CodedAnswers answers, StudySample sample) {
        CoderAgreement agreement = CoderAgreement.of(answers);
        List<ThemeFrequency> themes = answers.themes().stream()
                .map(theme -> frequency(theme, answers, agreement))
                .toList();
        return new ThemeDetails(
                item,
                answers.answered(),
                answers.people().count(),
                themes,
                new DoubleCoding(agreement.coders().size(), agreement.answers().size()),
                new QuotationChoice(sample.study()).of(answers));
    }

    private static ThemeFrequency frequency(String theme, CodedAnswers answers, CoderAgreement agreement) {
        int people = answers.people().count();
        int count = answers.count(theme, CodedAnswer::hasFromAll);
        Optional<Interval> interval = people < ReportingThresholds.INTERVAL
                ? Optional.empty()
                : Optional.of(new Proportion(count, people).wilson(LEVEL));
        return new ThemeFrequency(
                theme,
                count,
                (double) count / people,
                interval,
                answers.count(theme, CodedAnswer::hasFromAny),
                agreement.on(theme));
    }
}
