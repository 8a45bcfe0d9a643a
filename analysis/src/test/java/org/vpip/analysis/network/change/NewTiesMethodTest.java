package org.vpip.analysis.network.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.ReferenceTable;
import org.vpip.analysis.ReferenceTable.ReferenceRow;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NewTieDetails;
import org.vpip.analysis.finding.details.NewTieDetails.NewTieCredit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;

/** The expected numbers are those of {@code newties.R}, from matrices of ties. */
class NewTiesMethodTest {
    private static final String CASES = "newties/newties.csv";

    static Stream<String> cases() {
        return ReferenceTable.rows(CASES).stream().map(row -> row.text("case"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNewTiesAreThoseOfTheMatricesInR(String name) {
        ReferenceRow expected =
                ReferenceTable.rows("newties/newties-expected.csv", name).get(0);
        Finding finding = finding(study(ReferenceTable.rows(CASES, name).get(0)));
        assertThat(finding.sample().used()).isEqualTo((int) expected.number("stayers"));
        if (finding instanceof Estimate estimate) {
            assertThat(estimate.value()).isCloseTo(expected.number("value"), within(1e-12));
            check(expected, (NewTieDetails) estimate.details());
        } else {
            assertThat(expected.text("value")).isEqualTo("NA");
            assertThat(((NotEstimable) finding).reason())
                    .isEqualTo(
                            expected.number("stayers") == 0
                                    ? NotEstimableReason.NO_STAYER
                                    : NotEstimableReason.NO_NEW_TIE);
        }
    }

    private static void check(ReferenceRow expected, NewTieDetails details) {
        assertThat(List.of(
                        details.stayers(),
                        details.created(),
                        details.across(),
                        details.within(),
                        details.unknown(),
                        details.credit().asked(),
                        details.credit().credited()))
                .isEqualTo(Stream.of("stayers", "new", "across", "within", "unknown", "asked", "credited")
                        .map(column -> (int) expected.number(column))
                        .toList());
        assertThat(details.pairs().stream()
                        .map(pair -> pair.from() + ">" + pair.to() + "=" + pair.ties())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected.text("pairs"));
    }

    @Test
    void aTieIsCreditedIfEitherOfTwoAnswersCreditsIt() {
        StudyBuilder study = aStudy().withUndirectedTies()
                .withMember("1", "a")
                .withMember("2", "b")
                .withTies(T1, "1>2", false)
                .withTies(T1, "2>1", true);
        assertThat(((NewTieDetails) ((Estimate) finding(study)).details()).credit())
                .isEqualTo(new NewTieCredit(1, 1));
    }

    private static StudyBuilder study(ReferenceRow row) {
        StudyBuilder study = aStudy();
        if (row.text("directed").equals("FALSE")) {
            study.withUndirectedTies();
        }
        for (String written : words(row.text("groups"))) {
            String group = written.substring(2).replaceAll("[-/?]", "");
            study.withMember(written.substring(0, 1), group);
            for (WaveId wave : List.of(T0, T1)) {
                enter(study, row, written, wave);
            }
        }
        addTies(study, row);
        return study;
    }

    private static void enter(StudyBuilder study, ReferenceRow row, String written, WaveId wave) {
        boolean first = wave.equals(T0);
        boolean absent = first ? written.contains("=-/") : written.endsWith("/-");
        String person = written.substring(0, 1);
        boolean answered = words(row.text(first ? "answered0" : "answered1")).contains(person);
        if (!absent) {
            study.withRoster(wave, person + (answered ? "=YES" : "=NO"));
        }
    }

    private static void addTies(StudyBuilder study, ReferenceRow row) {
        words(row.text("ties0")).forEach(tie -> study.withTies(T0, tie));
        words(row.text("blank0")).forEach(pair -> study.withBlankTies(T0, pair));
        words(row.text("blank1")).forEach(pair -> study.withBlankTies(T1, pair));
        List<String> yes = words(row.text("yes"));
        List<String> no = words(row.text("no"));
        for (String tie : words(row.text("ties1"))) {
            if (yes.contains(tie) || no.contains(tie)) {
                study.withTies(T1, tie, yes.contains(tie));
            } else {
                study.withTies(T1, tie);
            }
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Finding finding(StudyBuilder study) {
        return new NewTiesMethod()
                .evaluate(new NetworkSample(
                        SubjectFixture.subject("network:advice", "new_ties(sector)", Subgroup.of(COMMUNITY), T0, T1),
                        Stream.of(T0, T1)
                                .map(wave -> Network.of(study.build(), study.relation(), wave, COMMUNITY))
                                .toList(),
                        "advice",
                        SubjectFixture.provenance(),
                        1));
    }
}
