package org.vpip.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;

class PartlyLinkedMethodTest {
    private final StudyBuilder study = aStudy();

    /** Adds a member with answers to the item a, 1 to 5; empty for no answer. */
    private void add(String id, String before, String after) {
        study.withMember(id, "");
        add(id, T0, before);
        add(id, T1, after);
    }

    private void add(String id, WaveId wave, String answer) {
        if (!answer.isEmpty()) {
            study.withAnswers(id, wave, answer, "3", "3");
        }
    }

    private void addCase(String example) {
        ReferenceTable.rows("overlap/people.csv", example)
                .forEach(row -> add(row.text("person"), row.text("t0"), row.text("t1")));
    }

    private Finding finding() {
        return new PartlyLinkedMethod()
                .evaluate(
                        SubjectFixture.subject("item:a", "partly_linked", Subgroup.EVERYBODY, T0, T1),
                        new StudySample(study.build()));
    }

    private static PartialOverlapDetails details(Finding finding) {
        return (PartialOverlapDetails) ((Estimate) finding).details();
    }

    @ParameterizedTest
    @CsvSource({
        "half_linked, true, true",
        "few_linked, true, true",
        "no_pairs, true, true",
        "pairs_only, true, true",
        "two_linked, false, false",
        "one_pair, false, false",
        "all_equal, false, false",
        "changed_alike, false, false",
        "unequal_waves, true, false",
        "seven_at_a_wave, false, false",
        "eight_at_a_wave, true, false",
        "eleven_at_a_wave, true, false",
        "twelve_at_a_wave, true, true",
        "one_person, false, false",
        "two_people, false, false"
    })
    void reportsWhatRComputesFromEnoughPeople(String example, boolean interval, boolean test) {
        addCase(example);
        ReferenceRow expected =
                ReferenceTable.rows("overlap/expected.csv", example).get(0);

        Estimate change = (Estimate) finding();

        assertThat(change.value()).isCloseTo(expected.number("difference"), within(1e-9));
        assertThat(change.interval().isPresent()).isEqualTo(interval);
        assertThat(change.test().isPresent()).isEqualTo(test);
        assertThat(details(change).degreesOfFreedom().isPresent()).isEqualTo(interval);
        change.interval().ifPresent(limits -> assertThat(limits.low()).isCloseTo(expected.number("low"), within(1e-9)));
        change.test()
                .map(SignificanceTest::p)
                .ifPresent(p -> assertThat(p).isCloseTo(expected.number("p"), within(1e-9)));
    }

    /** R: t.test(c(3, 4, 5, 3, 4, 5, 3, 4) - c(2, 3, 3, 3, 4, 4, 1, 2)) and t.test of the same as two samples. */
    @Test
    void describesPairsAndPeopleSeenOnce() {
        String[] before = {"2", "3", "3", "3", "4", "4", "1", "2"};
        String[] after = {"3", "4", "5", "3", "4", "5", "3", "4"};
        for (int i = 0; i < before.length; i++) {
            add("p" + i, before[i], after[i]);
        }
        add("gone", "1", "");
        add("new", "", "5");
        add("newer", "", "4");

        Estimate change = (Estimate) finding();

        PartialOverlapDetails.LinkedScores linked = details(change).linked();
        assertThat(linked.people()).isEqualTo(8);
        assertThat(linked.change().orElseThrow()).isCloseTo(1.125, within(1e-12));
        assertThat(linked.interval().map(Interval::low).orElseThrow()).isCloseTo(0.42732135, within(5e-9));
        assertThat(details(change).once())
                .isEqualTo(new PartialOverlapDetails.OnceScores(1, 2, OptionalDouble.of(1), OptionalDouble.of(4.5)));
        assertThat(change.sample().used()).isEqualTo(11);
        assertThat(details(change).unlinked()).isPresent();
        assertThat(width(details(change).unlinked())).isGreaterThan(width(change.interval()));
    }

    private static double width(Optional<Interval> interval) {
        return interval.orElseThrow().high() - interval.orElseThrow().low();
    }

    @Test
    void countsThoseWhoNeverAnsweredAsLeftOut() {
        add("a", "2", "3");
        add("b", "4", "");
        add("c", "", "");

        Estimate change = (Estimate) finding();

        assertThat(change.sample().used()).isEqualTo(2);
        assertThat(change.sample().excluded()).isEqualTo(Map.of(ExclusionReason.NO_RESPONSE_AT_ALL, 1));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "3, ''", "'', 3"})
    void hasNoValueIfAWaveHasNoAnswer(String before, String after) {
        add("a", before, after);
        add("b", before, after);

        assertThat(finding())
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        absent -> assertThat(absent.reason()).isEqualTo(NotEstimableReason.NO_ANSWERS));
    }
}
