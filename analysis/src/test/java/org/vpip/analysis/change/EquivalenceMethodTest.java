package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.AnswerCases;
import org.vpip.analysis.AnswerCases.AnswerCase;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;

/** Changes against a smallest one of half a point; R: the larger p of two one-sided t.test(mu =, alternative =). */
class EquivalenceMethodTest {
    private static Finding equivalence(AnswerCase answers, OptionalDouble smallest) {
        FindingSubject plain = SubjectFixture.subject("item:a", "equivalence", Subgroup.EVERYBODY, T0, T1);
        Outcome outcome =
                new Outcome(plain.role(), "", plain.direction(), new OutcomeCriteria(OptionalDouble.empty(), smallest));
        FindingSubject subject = new FindingSubject(
                plain.indicator(), plain.label(), outcome, plain.call(), plain.waves(), plain.subgroup());
        return new EquivalenceMethod().evaluate(subject, new StudySample(answers.study()));
    }

    @ParameterizedTest
    @MethodSource("org.vpip.analysis.AnswerCases#pairs")
    void theTestIsThatOfR(AnswerCase answers) {
        Finding finding = equivalence(answers, OptionalDouble.of(0.5));
        if (answers.people() == 0) {
            assertThat(finding).isInstanceOf(NotEstimable.class);
            return;
        }
        Estimate estimate = (Estimate) finding;
        assertThat(estimate.value()).isCloseTo(answers.expected("meanChange"), within(1e-12));
        assertThat(estimate.test().isPresent()).isEqualTo(answers.people() >= 12 && answers.has("tostLower"));
        estimate.test().ifPresent(test -> {
            double p = Math.max(answers.expected("tostLower"), answers.expected("tostUpper"));
            assertThat(test.p()).isCloseTo(p, within(1e-12));
            assertThat(test.name()).isEqualTo("equivalence");
            assertThat(test.degreesOfFreedom()).hasValue(answers.people() - 1);
        });
        assertThat(((ChangeDetails) estimate.details()).pairs()).isEqualTo(answers.people());
    }

    /** R: t.test(d, mu = 0.5, alternative = "less"), the side with the larger p. */
    @Test
    void theStatisticIsThatOfTheDecidingSide() {
        SignificanceTest test = ((Estimate) equivalence(named("many zeros"), OptionalDouble.of(0.5)))
                .test()
                .orElseThrow();
        assertThat(test.statistic().orElseThrow()).isCloseTo(-3.378555038, within(1e-9));
    }

    @Test
    void hasNoTestWithoutASmallestChange() {
        Estimate estimate = (Estimate) equivalence(named("forty pairs"), OptionalDouble.empty());
        assertThat(estimate.test()).isEmpty();
        assertThat(estimate.interval()).isPresent();
    }

    private static AnswerCase named(String name) {
        return AnswerCases.pairs()
                .filter(found -> List.of(name).contains(found.name()))
                .findFirst()
                .orElseThrow();
    }
}
