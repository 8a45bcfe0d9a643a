package org.vpip.analysis.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.method.LevelMethod;
import org.vpip.analysis.method.ReportingThresholds;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.analysis.score.ItemScores;
import org.vpip.analysis.statistics.reliability.AlphaDifference;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.wording.Language;

/**
 * The comparison of the English and the French version of a scale at one wave: alpha in French minus alpha in English, and the difference
 * of each item from the same score on the others; see {@link LanguageScores} and {@link AlphaDifference}.
 *
 * <p>The language is that of the answers. No interval below 8 people in a language, no test below 12, and no conclusion about an item below
 * 30. Not estimable for one item, and where alpha does not exist in one language.
 */
public final class LanguageEquivalenceMethod implements LevelMethod {
    private static final MethodDeclaration DECLARATION = MethodDeclaration.of("language_equivalence")
            .from(SourceKind.SCALE)
            .waves(1, MethodDeclaration.MAXIMUM_WAVES)
            .people(4)
            .yields(MeasurementUnit.INDEX);
    private static final String RULE =
            "complete answers by language; alpha French - English, limits from Feldt's; item ~ mean of the other items + language, HC3 or CR2, Holm";

    @Override
    public MethodDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Finding evaluate(FindingSubject subject, StudySample sample) {
        Scale scale = sample.scale(subject.source()).orElseThrow();
        Provenance provenance = sample.provenance(subject, RULE, OptionalLong.empty());
        ItemScores scores =
                ItemScores.of(scale.id(), sample.study(), subject.waves().get(0));
        MatchedSample people = scores.complete(sample.people(subject))
                .retain(person -> scores.language(person).isPresent(), ExclusionReason.UNKNOWN_LANGUAGE);
        if (scale.items().size() < 2) {
            return new NotEstimable(subject, NotEstimableReason.ONE_ITEM, people.counts(), provenance);
        }
        LanguageScores compared = new LanguageScores(
                scale.items(),
                scores.items(people, scale.items().size()),
                people.people().stream()
                        .map(person -> scores.language(person).orElseThrow())
                        .toList(),
                people.people().stream().map(sample.homes()).toList());
        return AlphaDifference.of(compared.scale(Language.FRENCH), compared.scale(Language.ENGLISH))
                .<Finding>map(difference -> estimate(subject, difference, people, compared, provenance))
                .orElseGet(() -> new NotEstimable(
                        subject, NotEstimableReason.NO_ALPHA_IN_A_LANGUAGE, people.counts(), provenance));
    }

    private static Estimate estimate(
            FindingSubject subject,
            AlphaDifference difference,
            MatchedSample people,
            LanguageScores compared,
            Provenance provenance) {
        return new Estimate(
                subject,
                difference.value(),
                MeasurementUnit.INDEX,
                Inference.of(
                        Optional.of(difference.interval())
                                .filter(limits -> compared.smaller() >= ReportingThresholds.INTERVAL),
                        IntervalMethod.MOVER),
                people.counts(),
                new LanguageDetails(
                        List.of(compared.reliability(Language.ENGLISH), compared.reliability(Language.FRENCH)),
                        compared.differences(),
                        compared.communities()),
                provenance);
    }
}
