package org.vpip.analysis.network.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.COMMUNITY;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.NetworkMeasureChangeDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkSample;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.response.WaveId;

/** The cases and their expected values are from {@code networks/networks.R}, base R alone. */
class NetworkMeasureChangeTest {
    private static final Path FOLDER = Path.of("src/test/resources/networks");
    private static final double EXACT = 1e-9;

    /** One wave of a case, as a row of the sheet. */
    record CaseWave(String id, WaveId wave, int people, String groups, String roster, String ties, String blank) {
        static CaseWave of(String[] cells) {
            return new CaseWave(
                    cells[0],
                    cells[1].equals("0") ? T0 : T1,
                    Integer.parseInt(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6]);
        }
    }

    /** What R gives for one case and method; blank cells for what has no value. */
    record Expected(String id, String method, String earlier, String later, String value, String low, String high) {
        static Expected of(String[] cells) {
            return new Expected(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }
    }

    static List<Expected> expected() throws IOException {
        return rows("expected.csv").map(Expected::of).toList();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void equalsR(Expected expected) throws IOException {
        Finding found = find(method(expected.method()), study(expected.id()));

        if (expected.value().isEmpty()) {
            assertThat(found).isInstanceOf(NotEstimable.class);
            return;
        }
        Estimate estimate = (Estimate) found;
        NetworkMeasureChangeDetails details = (NetworkMeasureChangeDetails) estimate.details();
        assertThat(details.stayers().earlier()).isCloseTo(number(expected.earlier()), within(EXACT));
        assertThat(details.stayers().later()).isCloseTo(number(expected.later()), within(EXACT));
        assertThat(estimate.value()).isCloseTo(number(expected.value()), within(EXACT));
        assertThat(estimate.interval().isPresent()).isEqualTo(!expected.low().isEmpty());
        estimate.interval().ifPresent(interval -> {
            assertThat(interval.low()).isCloseTo(number(expected.low()), within(EXACT));
            assertThat(interval.high()).isCloseTo(number(expected.high()), within(EXACT));
        });
    }

    @ParameterizedTest
    @EnumSource
    void needsStayersWhoAnsweredAtBothWaves(NetworkMeasureChange method) {
        assertThat(reason(method, aStudy())).isEqualTo(NotEstimableReason.NO_STAYER);
        StudyBuilder silent = people(4, "a a b b")
                .withRoster(T0, "1=YES 2=YES 3=YES 4=YES")
                .withRoster(T1, "1=NO 2=NO 3=NO 4=NO")
                .withTies(T0, "1>2 2>3");
        assertThat(reason(method, silent)).isEqualTo(NotEstimableReason.NO_STAYER);
    }

    @Test
    void hasNoReciprocityWithoutDirections() {
        StudyBuilder study =
                people(4, "a a b b").withTies(T0, "1>2").withTies(T1, "2>3").withUndirectedTies();

        assertThat(reason(NetworkMeasureChange.RECIPROCITY_CHANGE, study)).isEqualTo(NotEstimableReason.NOT_DIRECTED);
    }

    @Test
    void showsEverybodyBesideStayers() throws IOException {
        Estimate change = (Estimate) find(NetworkMeasureChange.E_I_INDEX_CHANGE, study("joined_and_left"));
        NetworkMeasureChangeDetails details = (NetworkMeasureChangeDetails) change.details();

        assertThat(details.people()).isEqualTo(12);
        assertThat(details.earlier()).isPresent();
        assertThat(details.earlier().getAsDouble())
                .isNotCloseTo(details.stayers().earlier(), within(1e-6));
    }

    private static Stream<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).map(line -> line.split(",", -1));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static NetworkMeasureChange method(String id) {
        return Stream.of(NetworkMeasureChange.values())
                .filter(method -> method.declaration().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static StudyBuilder study(String id) throws IOException {
        List<CaseWave> waves = rows("cases.csv")
                .map(CaseWave::of)
                .filter(row -> row.id().equals(id))
                .toList();
        StudyBuilder study = people(waves.get(0).people(), waves.get(0).groups());
        for (CaseWave row : waves) {
            study.withRoster(row.wave(), row.roster());
            if (!row.ties().isEmpty()) {
                study.withTies(row.wave(), row.ties());
            }
            if (!row.blank().isEmpty()) {
                study.withBlankTies(row.wave(), row.blank());
            }
        }
        return study;
    }

    private static StudyBuilder people(int count, String groups) {
        StudyBuilder study = aStudy();
        String[] own = groups.split(" ");
        for (int person = 1; person <= count; person++) {
            study.withMember(String.valueOf(person), own[person - 1].replace("-", ""));
        }
        return study;
    }

    private static NotEstimableReason reason(NetworkMeasureChange method, StudyBuilder study) {
        return ((NotEstimable) find(method, study)).reason();
    }

    private static Finding find(NetworkMeasureChange method, StudyBuilder study) {
        String attribute = method.declaration().comparesGroups() ? "(sector)" : "";
        FindingSubject subject = SubjectFixture.subject(
                "network:advice", method.declaration().id() + attribute, Subgroup.of(COMMUNITY), T0, T1);
        return method.evaluate(new NetworkSample(
                subject, List.of(network(study, T0), network(study, T1)), "advice", SubjectFixture.provenance(), 1));
    }

    private static Network network(StudyBuilder study, WaveId wave) {
        return Network.of(study.build(), study.relation(), wave, COMMUNITY);
    }
}
