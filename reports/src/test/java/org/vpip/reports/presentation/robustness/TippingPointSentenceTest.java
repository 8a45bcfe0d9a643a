package org.vpip.reports.presentation.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails;
import org.vpip.analysis.finding.details.robustness.SensitivityDetails.TippingPoint;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.robustness.SensitivityMeasure;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.sentence.ReportTexts;

class TippingPointSentenceTest {
    private static final PossibleScores SCALE = PossibleScores.between(OptionalDouble.of(1), OptionalDouble.of(5));

    private static String say(Language language, TippingPoint tipping) {
        FindingSubject change = FindingExamples.change("p1").finding().subject();
        FindingSubject subject = new FindingSubject(
                change.indicator(),
                change.label(),
                change.outcome(),
                MethodCall.of(SensitivityMeasure.DECLARATION, change.source()),
                change.waves(),
                change.subgroup());
        Estimate estimate = Estimate.withoutInference(
                subject,
                0.1,
                MeasurementUnit.SCORE,
                NumberedPeople.sample(30),
                new SensitivityDetails(List.of(), 26, 4, Optional.of(tipping)),
                FindingExamples.provenance());
        Shown shown = (Shown) FindingExamples.released(Audience.RESEARCHER, estimate)
                .findings()
                .get(0);
        return new SensitivityPresentation()
                .say(shown, new ReportTexts(language, FindingExamples.labels()))
                .replace('\u202F', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | 3.10 points below the imputed ones. That is impossible on the scale: their mean score would be 0.40, but scores go from 1 to 5.
            FRENCH  | inférieurs de 3,10 points aux scores imputés. C’est impossible sur l’échelle : leur score moyen serait de 0,40, alors que les scores vont de 1 à 5.
            """)
    void aMeanBelowTheScaleIsCalledImpossible(Language language, String end) {
        assertThat(say(language, new TippingPoint(-3.1, 4, 0.5, 3.5, SCALE))).endsWith(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | their mean score would be 5.001, but scores go from 1 to 5.
            FRENCH  | leur score moyen serait de 5,001, alors que les scores vont de 1 à 5.
            """)
    void aMeanJustAboveTheScaleHasEnoughDecimals(Language language, String end) {
        assertThat(say(language, new TippingPoint(2.001, 4, -0.5, 3, SCALE))).endsWith(end);
    }

    @Test
    void aMeanOnTheScaleIsNotCalledImpossible() {
        for (Language language : Language.values()) {
            assertThat(say(language, new TippingPoint(-0.8, 4, 0.5, 3.5, SCALE)))
                    .doesNotContain("impossible");
            assertThat(say(language, new TippingPoint(-3.1, 4, 0.5, 3.5, PossibleScores.FREE)))
                    .doesNotContain("impossible");
        }
    }
}
