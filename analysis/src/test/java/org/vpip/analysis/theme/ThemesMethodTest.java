package org.vpip.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeAgreement;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.StudySample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.ThemeCoding;
import org.vpip.instruments.study.consent.Consent;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.wording.Wording;

/** Themes of open answers; the numbers are those of R with base packages, computed by themes.R beside the cases. */
class ThemesMethodTest {
    private static final double DIGITS = 1e-9;

    /** Coded answers, one for each person, with what R says of them. */
    record ThemeCase(String name, List<String> answers, Map<String, Double> expected) {
        Study study() {
            StudyBuilder builder = aStudy();
            for (int i = 0; i < answers.size(); i++) {
                String answer = answers.get(i);
                builder.withMember("p" + i, "");
                if (!answer.equals("NA")) {
                    builder.withOpenAnswer("p" + i, T0, answer.equals("-") ? "" : "words", "");
                    code(builder, "p" + i, answer.split("/"));
                }
            }
            return builder.build();
        }

        private static void code(StudyBuilder builder, String person, String... codings) {
            for (int coder = 0; coder < codings.length; coder++) {
                if (!codings[coder].matches("[.-]")) {
                    builder.withThemes(person, T0, String.valueOf((char) ('A' + coder)), codings[coder].split(" "));
                }
            }
        }

        double expected(String statistic) {
            return expected.getOrDefault(statistic, Double.NaN);
        }

        void check(String statistic, OptionalDouble value) {
            assertThat(value.isPresent()).as(statistic).isEqualTo(expected.containsKey(statistic));
            value.ifPresent(
                    number -> assertThat(number).as(statistic).isCloseTo(expected.get(statistic), within(DIGITS)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<ThemeCase> cases() {
        return ReferenceTable.rows("themes/themes.csv").stream()
                .map(row -> new ThemeCase(
                        row.text("case"),
                        List.of(row.text("answers").split(";")),
                        ReferenceTable.rows("themes/themes-expected.csv", row.text("case")).stream()
                                .collect(Collectors.toMap(
                                        found -> found.text("statistic"), found -> found.number("value")))));
    }

    private static FindingSubject subject(Subgroup group, WaveId... waves) {
        return SubjectFixture.subject("item:why", "themes", group, waves);
    }

    private static List<Finding> findings(Study study, WaveId... waves) {
        return new ThemesMethod()
                .evaluate(new EvaluationRequest(subject(Subgroup.EVERYBODY, waves), List.of(), new StudySample(study)));
    }

    private static ThemeDetails details(Study study) {
        return (ThemeDetails) ((Estimate) findings(study, T0).get(0)).details();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNumbersAreThoseOfR(ThemeCase answers) {
        Finding finding = findings(answers.study(), T0).get(0);
        assertThat(finding.sample().used()).isEqualTo((int) answers.expected("n"));
        if (finding instanceof NotEstimable missing) {
            assertThat(missing.reason())
                    .isEqualTo(
                            answers.expected("answered") == 0
                                    ? NotEstimableReason.NO_ANSWERS
                                    : NotEstimableReason.NOT_CODED);
            return;
        }
        ThemeDetails details = (ThemeDetails) ((Estimate) finding).details();
        assertThat(details.answered()).isEqualTo((int) answers.expected("answered"));
        assertThat(details.coding().coders()).isEqualTo((int) answers.expected("coders"));
        assertThat(details.coding().answers()).isEqualTo((int) answers.expected("twice"));
        assertThat(details.themes()).hasSize((int) answers.expected().keySet().stream()
                .filter(statistic -> statistic.startsWith("count."))
                .count());
        details.themes().forEach(theme -> check(answers, theme));
    }

    private static void check(ThemeCase answers, ThemeFrequency theme) {
        String name = "." + theme.theme();
        ThemeAgreement agreement = theme.agreement();
        assertThat(theme.count()).isEqualTo((int) answers.expected("count" + name));
        assertThat(theme.either()).isEqualTo((int) answers.expected("either" + name));
        answers.check("share" + name, OptionalDouble.of(theme.share()));
        answers.check("low" + name, limit(theme.interval().map(interval -> interval.low())));
        answers.check("high" + name, limit(theme.interval().map(interval -> interval.high())));
        answers.check("kappa" + name, agreement.kappa());
        answers.check("kappaLow" + name, limit(agreement.kappaInterval().map(interval -> interval.low())));
        answers.check("kappaHigh" + name, limit(agreement.kappaInterval().map(interval -> interval.high())));
        answers.check("alpha" + name, agreement.alpha());
    }

    private static OptionalDouble limit(Optional<Double> limit) {
        return limit.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static StudyBuilder threePeople() {
        return aStudy().withMember("1", "x")
                .withMember("2", "x")
                .withMember("3", "y")
                .withOpenAnswer("1", T0, "first words", "public")
                .withOpenAnswer("2", T0, "second words", "no")
                .withOpenAnswer("3", T0, "third words", "")
                .withThemes("1", T0, "A", "trust", "time")
                .withThemes("1", T0, "B", "trust")
                .withThemes("2", T0, "A", "trust")
                .withThemes("3", T0, "A", "time");
    }

    private static Consents quotations(boolean agreed, String... people) {
        return Consents.of(Stream.of(people)
                .map(person -> new Consent(new ParticipantId(person), ConsentScope.QUOTES, agreed, Instant.EPOCH))
                .toList());
    }

    @Test
    void quotesOnlyWithBothConsents() {
        ThemeDetails details = details(threePeople().build().withConsents(quotations(true, "1", "2", "3")));
        assertThat(details.quotations().texts()).extracting(Quotation::text).containsExactly("first words");
        Quotation quotation = details.quotations().texts().get(0);
        assertThat(quotation.themes()).containsExactly("trust");
        assertThat(quotation.permission().orElseThrow().choice()).isEqualTo("public");
    }

    @Test
    void quotesNothingWithoutARecordOfConsent() {
        ThemeDetails details = details(threePeople().build());
        assertThat(details.quotations().recorded()).isFalse();
        assertThat(details.quotations().texts()).isEmpty();
        assertThat(details.people()).isEqualTo(3);
    }

    @Test
    void answersOfWhoRefusesQuotationsCountNowhere() {
        ThemeDetails details = details(threePeople().build().withConsents(quotations(false, "1")));
        assertThat(details.people()).isEqualTo(2);
        assertThat(details.quotations().recorded()).isTrue();
        assertThat(details.quotations().texts()).isEmpty();
        assertThat(details.coding().answers()).isZero();
    }

    @Test
    void withdrawnPeopleCountNowhere() {
        Study study = threePeople()
                .withWithdrawnMember("4")
                .withOpenAnswer("4", T0, "their words", "public")
                .withThemes("4", T0, "C", "secret")
                .build();
        ThemeDetails details = details(study.withConsents(quotations(true, "4")));
        assertThat(details.people()).isEqualTo(3);
        assertThat(details.coding().coders()).isEqualTo(2);
        assertThat(details.themes()).extracting(ThemeFrequency::theme).containsExactly("time", "trust");
        assertThat(details.quotations().texts()).isEmpty();
    }

    @Test
    void eachWaveHasItsOwnThemes() {
        Study study = threePeople()
                .withOpenAnswer("1", T1, "later", "")
                .withThemes("1", T1, "A", "hope")
                .withOpenAnswer("2", T1, "", "")
                .withOpenAnswer("3", T1, "not coded", "")
                .build();
        List<Finding> found = findings(study, T0, T1);
        ThemeDetails later = (ThemeDetails) ((Estimate) found.get(1)).details();
        assertThat(later.themes()).extracting(ThemeFrequency::theme).containsExactly("hope");
        assertThat(later.answered()).isEqualTo(2);
        assertThat(found.get(1).sample().excluded())
                .containsEntry(ExclusionReason.NOTHING_WRITTEN, 1)
                .containsEntry(ExclusionReason.NOT_CODED, 1);
    }

    @Test
    void aGroupBelowFiveIsNotCompared() {
        Subgroup group = Subgroup.of("sector", "x");
        Finding finding = new ThemesMethod()
                .evaluate(subject(group, T0), new StudySample(threePeople().build()));
        assertThat(((NotEstimable) finding).reason()).isEqualTo(NotEstimableReason.TOO_FEW_IN_GROUP);
    }

    @Test
    void theCodebookOrdersThemesAndKeepsUnusedOnes() {
        ChoiceList codebook = new ChoiceList(
                "themes",
                Stream.of("trust", "hope")
                        .map(code -> new Choice(code, Wording.same(code)))
                        .toList());
        Study study = threePeople().build();
        ThemeDetails details =
                details(study.withThemes(new ThemeCoding(study.themes().all(), Optional.of(codebook))));
        assertThat(details.themes()).extracting(ThemeFrequency::theme).containsExactly("trust", "hope", "time");
        assertThat(details.themes()).extracting(ThemeFrequency::count).containsExactly(2, 0, 1);
        assertThat(details.mostFrequent()).extracting(ThemeFrequency::theme).containsExactly("trust");
    }
}
