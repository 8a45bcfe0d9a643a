package org.vpip.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.wording.Language;

class LanguageEquivalenceMethodTest {
    private final StudyBuilder study = aStudy();

    /** Adds a member with answers to a, b and the reversed c that score as three numbers. */
    private void add(String id, Language language, int a, int b, int c) {
        study.withMember(id, "");
        study.withAnswers(language, id, T0, "" + a, "" + b, "" + (6 - c));
    }

    private void addCase(String example) {
        for (ReferenceRow row : ReferenceTable.rows("languages/answers.csv", example)) {
            add(
                    row.text("person"),
                    Language.of(row.text("language")).orElseThrow(),
                    (int) row.number("i1"),
                    (int) row.number("i2"),
                    (int) row.number("i3"));
        }
    }

    private Finding finding() {
        return new LanguageEquivalenceMethod()
                .evaluate(
                        SubjectFixture.subject("scale:s", "language_equivalence", Subgroup.EVERYBODY, T0),
                        new StudySample(study.build()));
    }

    private static LanguageDetails details(Finding finding) {
        return (LanguageDetails) ((Estimate) finding).details();
    }

    @Test
    void turnsReversedItemsAndComparesAsRDoes() {
        addCase("negative_alpha");
        ReferenceRow expected = ReferenceTable.rows("languages/alphas-expected.csv", "negative_alpha")
                .get(0);
        ReferenceRow item = ReferenceTable.rows("languages/items-expected.csv", "negative_alpha")
                .get(2);

        Estimate found = (Estimate) finding();

        assertThat(found.value()).isCloseTo(0, within(1e-9));
        assertThat(found.interval().orElseThrow().high()).isCloseTo(expected.number("high"), within(1e-8));
        assertThat(details(found).languages())
                .extracting(LanguageDetails.LanguageReliability::people)
                .containsExactly(30, 30);
        assertThat(details(found).languages().get(0).alpha()).isCloseTo(expected.number("english"), within(1e-8));
        assertThat(details(found).items().get(2).interval().orElseThrow().low())
                .isCloseTo(item.number("low"), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true"})
    void hasAnIntervalFromEightPeopleInEachLanguage(int french, boolean interval) {
        for (int i = 0; i < 20; i++) {
            add("e" + i, Language.ENGLISH, 1 + i % 5, 1 + i % 4, 1 + i % 3);
        }
        for (int i = 0; i < french; i++) {
            add("f" + i, Language.FRENCH, 1 + i % 4, 1 + i % 5, 1 + i % 3);
        }

        assertThat(((Estimate) finding()).interval().isPresent()).isEqualTo(interval);
    }

    @Test
    void leavesOutPeopleOfUnknownLanguageOrWithGaps() {
        for (int i = 0; i < 4; i++) {
            add("e" + i, Language.ENGLISH, 1 + i % 5, 1 + i % 4, 1 + i % 3);
            add("f" + i, Language.FRENCH, 1 + i % 4, 1 + i % 2, 1 + i % 3);
        }
        study.withMember("unknown", "").withAnswers("unknown", T0, "3", "4", "3");
        study.withMember("gap", "").withAnswers(Language.FRENCH, "gap", T0, "3", "");
        study.withMember("silent", "");

        Estimate found = (Estimate) finding();

        assertThat(found.sample().used()).isEqualTo(8);
        assertThat(found.sample().excluded())
                .isEqualTo(Map.of(
                        ExclusionReason.NO_RESPONSE_AT_ALL,
                        1,
                        ExclusionReason.TOO_FEW_ITEMS_ANSWERED,
                        1,
                        ExclusionReason.UNKNOWN_LANGUAGE,
                        1));
    }

    @ParameterizedTest
    @CsvSource({"english_only", "one_in_french", "equal_in_french", "all_equal"})
    void hasNoValueWithoutAlphaInEachLanguage(String example) {
        addCase(example);

        assertThat(finding())
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(NotEstimableReason.NO_ALPHA_IN_A_LANGUAGE));
    }

    @Test
    void hasNoValueWithoutPeople() {
        assertThat(finding()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void severalWavesHaveAFindingEach() {
        addCase("alike");

        List<Finding> findings = new LanguageEquivalenceMethod()
                .evaluate(new EvaluationRequest(
                        SubjectFixture.subject("scale:s", "language_equivalence", Subgroup.EVERYBODY, T0, T1),
                        List.of(),
                        new StudySample(study.build())));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0)).isInstanceOf(Estimate.class);
        assertThat(findings.get(1)).isInstanceOf(NotEstimable.class);
    }
}
