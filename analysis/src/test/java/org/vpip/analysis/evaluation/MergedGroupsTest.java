package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.vpip.instruments.wording.Wording;

/** One study whose sectors health and school are merged, and one in which everybody of both is of a sector rest. */
class MergedGroupsTest {
    private static final List<String> HEADER = List.of(
            "id", "label_en", "label_fr", "source", "method", "waves", "role", "family", "direction", "subgroups");

    @Test
    void givesAMergedGroupTheNumbersOfItsPeopleTogether() {
        assertThat(bySector(evaluate(study("health", "school"), partitions(false))))
                .isEqualTo(bySector(evaluate(study("rest", "rest"), AttributePartitions.FINEST)));
    }

    @Test
    void addsPeopleWithoutAValueWhereTheyAreMerged() {
        assertThat(used(evaluate(study("health", "school"), partitions(false))))
                .isEqualTo(Map.of("police", 12, "rest", 7));
        assertThat(used(evaluate(study("health", "school"), partitions(true))))
                .isEqualTo(Map.of("police", 12, "rest", 9));
    }

    @Test
    void leavesNumbersAboutAllPeopleAsTheyAre() {
        Findings merged = evaluate(study("health", "school"), partitions(true));
        Findings finest = evaluate(study("health", "school"), AttributePartitions.FINEST);
        assertThat(aboutAllPeople(merged)).isEqualTo(aboutAllPeople(finest));
        assertThat(merged.all().stream()
                        .filter(finding -> finding.subject().indicator().value().equals("e")))
                .hasSize(1);
    }

    private static boolean isBySector(Finding finding) {
        return finding.subject().subgroup().isAttributeGroup();
    }

    private static boolean hasRowsBySector(Finding finding) {
        return finding instanceof Estimate estimate && estimate.details() instanceof NetworkTableDetails;
    }

    private static List<Finding> aboutAllPeople(Findings findings) {
        return findings.all().stream()
                .filter(finding -> !isBySector(finding) && !hasRowsBySector(finding))
                .toList();
    }

    private static List<Finding> bySector(Findings findings) {
        return findings.all().stream().filter(MergedGroupsTest::isBySector).toList();
    }

    private static Map<String, Integer> used(Findings findings) {
        return bySector(findings).stream()
                .collect(Collectors.toMap(
                        finding -> String.valueOf(finding.subject().subgroup().code()),
                        finding -> finding.sample().used()));
    }

    private static AttributePartitions partitions(boolean unknown) {
        MergedGroup rest = new MergedGroup("rest", Wording.same("Other"), List.of("health", "school"));
        return new AttributePartitions(Map.of("sector", new AttributePartition(List.of(), Optional.of(rest), unknown)));
    }

    private static Findings evaluate(Study study, AttributePartitions partitions) {
        Problems problems = new Problems();
        IndicatorPlan plan = PlanReader.read(study, problems);
        assertThat(problems.list()).isEmpty();
        return Evaluation.of(study, plan, partitions);
    }

    /** Twelve police, four and three people of two other sectors, and two without one. */
    private static Study study(String four, String three) {
        StudyBuilder people = aStudy();
        for (int i = 0; i < 21; i++) {
            String id = "p" + i;
            people.withMember(id, i < 12 ? "police" : i < 16 ? four : i < 19 ? three : "")
                    .withAnswers(id, T0, value(i), value(i + 1), value(i + 2))
                    .withAnswers(id, T1, value(i + 3), value(i * 2), value(i * 5));
        }
        people.withTies(T0, "p0>p1 p1>p13 p13>p17 p17>p18 p12>p13 p20>p3");
        return people.build(plan(
                "m|M|M|scale:s|mean_change|t0 t1|primary||up|sector",
                "e|E|E|network:advice|e_i_index(sector)|t0|secondary||up|"));
    }

    private static String value(int i) {
        return String.valueOf(1 + i % 5);
    }

    private static Sheet plan(String... rows) {
        List<NumberedRow> numbered = Arrays.stream(rows)
                .map(row -> new NumberedRow(2, List.of(row.split("\\|", -1))))
                .toList();
        return Sheet.of("plan/indicators.csv", "indicators", HEADER, numbered);
    }
}
