package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

class NetworkPicturesTest {
    private static final List<String> HEADER = List.of(
            "id", "label_en", "label_fr", "source", "method", "waves", "role", "family", "direction", "subgroups");
    private static final String SHARE = "x|X|X|network:advice|cross_group_share(sector)|t0 t1|exploratory||up|";

    private static List<Finding> found(String... rows) {
        List<NumberedRow> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new NumberedRow(cells.size() + 2, Arrays.asList(row.split("\\|", -1))));
        }
        StudyBuilder ring = aStudy();
        for (int i = 0; i < 12; i++) {
            ring.withMember("p" + i, i % 3 == 0 ? "police" : "health");
            if (i < 11) {
                ring.withTies(T0, "p" + i + ">p" + (i + 1) % 11).withTies(T1, "p" + i + ">p" + (i + 1) % 11);
            }
        }
        Study study = ring.build(Sheet.of("plan/indicators.csv", "indicators", HEADER, cells));
        Problems problems = new Problems();
        List<Finding> findings =
                Evaluation.of(study, PlanReader.read(study, problems)).all();
        assertThat(problems.list()).isEmpty();
        return findings;
    }

    private static List<WaveId> wavesOfAddedTables(String... rows) {
        return found(rows).stream()
                .filter(finding -> finding.subject().indicator().value().equals("mixing_advice"))
                .peek(finding -> {
                    assertThat(finding.subject().role()).isEqualTo(IndicatorRole.DESCRIPTIVE);
                    assertThat(((Estimate) finding).details()).isInstanceOf(NetworkTableDetails.class);
                })
                .map(finding -> finding.subject().waves().get(0))
                .toList();
    }

    @Test
    void addsTheTiesBetweenTheGroupsOfAPicture() {
        assertThat(wavesOfAddedTables(SHARE)).containsExactly(T0, T1);
    }

    @Test
    void addsNoTableThatThePlanHas() {
        assertThat(wavesOfAddedTables(SHARE, "m|M|M|network:advice|mixing(sector)|t0|exploratory||up|"))
                .containsExactly(T1);
        assertThat(wavesOfAddedTables(SHARE, "m|M|M|network:advice|mixing(sector)|t0 t1|exploratory||up|"))
                .isEmpty();
    }

    @Test
    void addsNoTableWithoutGroups() {
        assertThat(wavesOfAddedTables("d|D|D|network:advice|density|t0 t1|exploratory||up|"))
                .isEmpty();
    }

    @Test
    void peopleWithoutATieAreAFactAboutThoseWhoAnswered() {
        Finding isolates = found("i|I|I|network:advice|isolates|t0|exploratory||up|").stream()
                .filter(finding -> finding.subject().indicator().value().equals("i"))
                .findFirst()
                .orElseThrow();

        assertThat(isolates.valueFacts())
                .filteredOn(CategoryCount.class::isInstance)
                .extracting(fact -> ((CategoryCount) fact).choices() + " " + ((CategoryCount) fact).count() + " of "
                        + fact.people().count())
                .containsExactly("[none] 1 of 12", "[some or not known] 11 of 12");
    }
}
