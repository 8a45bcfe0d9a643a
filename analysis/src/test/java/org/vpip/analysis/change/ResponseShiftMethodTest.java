package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingDifference;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingPair;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails.RatingTime;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.StudyBuilder;

/** Item a rates the start and the end, item b the start, looking back; {@code shift.R} wrote the expected numbers, by t.test. */
class ResponseShiftMethodTest {
    private static final double DIGITS = 1e-11;

    static Stream<String> cases() {
        return ReferenceTable.rows("shift/ratings.csv").stream().map(row -> row.text("case"));
    }

    private static Finding finding(StudyBuilder study) {
        return new ResponseShiftMethod()
                .evaluate(
                        SubjectFixture.subject("item:a", "response_shift retrospective=b", Subgroup.EVERYBODY, T0, T1),
                        new StudySample(study.build()));
    }

    private static StudyBuilder study(ReferenceRow ratings) {
        StudyBuilder study = aStudy();
        String[] before = ratings.text("before").split(" ");
        String[] back = ratings.text("then").split(" ");
        String[] after = ratings.text("after").split(" ");
        for (int person = 0; person < before.length; person++) {
            study.withMember("p" + person, "")
                    .withAnswers("p" + person, T0, written(before[person]), "5", "1")
                    .withAnswers("p" + person, T1, written(after[person]), written(back[person]), "1");
        }
        return study;
    }

    private static String written(String rating) {
        return rating.equals("NA") ? "" : rating;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theThreeDifferencesAreThoseOfR(String name) {
        ReferenceRow expected =
                ReferenceTable.rows("shift/shift-expected.csv", name).get(0);
        Finding finding =
                finding(study(ReferenceTable.rows("shift/ratings.csv", name).get(0)));
        int people = (int) expected.number("n");
        assertThat(finding.sample().used()).isEqualTo(people);
        if (people == 0) {
            assertThat(((NotEstimable) finding).reason())
                    .isEqualTo(
                            name.equals("no one looks back")
                                    ? NotEstimableReason.NO_RETROSPECTIVE
                                    : NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES);
            return;
        }
        Estimate estimate = (Estimate) finding;
        ResponseShiftDetails details = (ResponseShiftDetails) estimate.details();
        for (RatingTime time : RatingTime.values()) {
            check(expected, time.id(), OptionalDouble.of(details.rating(time).mean()));
        }
        for (RatingPair pair : RatingPair.values()) {
            check(expected, details.difference(pair), people);
        }
        check(expected, "shift", OptionalDouble.of(estimate.value()));
        assertThat(estimate.interval())
                .isEqualTo(details.difference(RatingPair.SHIFT).interval());
        assertThat(estimate.intervalMethod()).isEqualTo(IntervalMethod.T);
        assertThat(details.isUniform()).isEqualTo(people > 1 && expected.number("shiftSd") == 0);
        checkTest(expected, estimate, people);
    }

    private static void check(ReferenceRow expected, RatingDifference difference, int people) {
        String name = difference.pair().id();
        check(expected, name, OptionalDouble.of(difference.moments().mean()));
        check(expected, name + "Sd", difference.moments().deviation());
        boolean given = people >= 8 && !expected.text(name + "Low").equals("NA");
        assertThat(difference.interval().isPresent()).isEqualTo(given);
        difference.interval().ifPresent(limits -> {
            check(expected, name + "Low", OptionalDouble.of(limits.low()));
            check(expected, name + "High", OptionalDouble.of(limits.high()));
            assertThat(limits).extracting(Interval::level).isEqualTo(0.95);
        });
    }

    private static void check(ReferenceRow expected, String column, OptionalDouble number) {
        assertThat(number.isPresent())
                .as(column)
                .isEqualTo(!expected.text(column).equals("NA"));
        number.ifPresent(found -> assertThat(found).as(column).isCloseTo(expected.number(column), within(DIGITS)));
    }

    private static void checkTest(ReferenceRow expected, Estimate estimate, int people) {
        assertThat(estimate.test().isPresent()).isEqualTo(people >= 12);
        estimate.test().ifPresent(test -> {
            check(expected, "statistic", test.statistic());
            check(expected, "p", OptionalDouble.of(test.p()));
        });
    }

    @Test
    void countsOnlyPeopleWithAllThreeRatings() {
        ReferenceRow ratings =
                ReferenceTable.rows("shift/ratings.csv", "ratings missing").get(0);
        assertThat(finding(study(ratings)).sample().excluded())
                .containsEntry(ExclusionReason.NO_RETROSPECTIVE, 2)
                .containsEntry(ExclusionReason.TOO_FEW_ITEMS_ANSWERED, 3)
                .hasSize(2);
    }

    @Test
    void theSourcesNameBothRatings() {
        ReferenceRow ratings =
                ReferenceTable.rows("shift/ratings.csv", "ordinary").get(0);
        assertThat(finding(study(ratings)).provenance().items()).containsExactly("a", "b");
    }

    @Test
    void theChangeIsTheShiftAndTheExperiencedChange() {
        ReferenceRow ratings =
                ReferenceTable.rows("shift/ratings.csv", "ordinary").get(0);
        ResponseShiftDetails details = (ResponseShiftDetails) ((Estimate) finding(study(ratings))).details();
        assertThat(details.difference(RatingPair.CHANGE).moments().mean())
                .isCloseTo(
                        details.difference(RatingPair.SHIFT).moments().mean()
                                + details.difference(RatingPair.EXPERIENCED)
                                        .moments()
                                        .mean(),
                        within(DIGITS));
    }
}
