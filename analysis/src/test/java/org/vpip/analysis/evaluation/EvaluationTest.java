package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vpip.instruments.StudyBuilder.T0;
import static org.vpip.instruments.StudyBuilder.T1;
import static org.vpip.instruments.StudyBuilder.aStudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.subject.MethodDeclaration;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.plan.PlanReader;
import org.vpip.instruments.StudyBuilder;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.Sheet.NumberedRow;

class EvaluationTest {
    private static final List<String> HEADER = List.of(
            "id", "label_en", "label_fr", "source", "method", "waves", "role", "family", "direction", "subgroups");

    @Test
    void findsEveryFaultOfAPlanAtOnce() {
        Study study = people(3)
                .build(plan(
                        "a|A||scale:s|mean_change|t0 t1|primary||up|",
                        "b|B|B|scale:none|mean_change|t0 t1|primary||up|",
                        "c|C|C|scale:s|average|t0 t1|primary||up|",
                        "d|D|D|scale:s|density|t0|primary||up|",
                        "e|E|E|scale:s|mean_change|t0|primary||up|",
                        "f|F|F|scale:s|mean_change|t0 t9|main||sideways|",
                        "g|G|G|network:advice|e_i_index|t0|secondary||up|",
                        "h|H|H|network:advice|e_i_index(city)|t0|secondary||up|height",
                        "a|A|A|scale:s|mean_change|t0 t1|primary||up|"));
        Problems problems = new Problems();
        PlanReader.read(study, problems);
        assertThat(problems.list().stream().map(Problem::code))
                .containsExactly(
                        ProblemCode.MISSING_FRENCH,
                        ProblemCode.UNKNOWN_SOURCE,
                        ProblemCode.UNKNOWN_METHOD,
                        ProblemCode.METHOD_NOT_FOR_SOURCE,
                        ProblemCode.METHOD_NOT_FOR_WAVES,
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.NOT_ONE_OF,
                        ProblemCode.NOT_ONE_OF,
                        ProblemCode.METHOD_NEEDS_ATTRIBUTE,
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        ProblemCode.ID_TWICE);
    }

    @Test
    void reportsWavesNamedTwiceOrInReverse() {
        Study study = people(3)
                .build(plan(
                        "a|A|A|scale:s|mean_change|t1 t0|primary||up|",
                        "b|B|B|scale:s|mean_change|t0 t0|primary||up|",
                        "c|C|C|scale:s|distribution|t0 t1 t0|primary||up|",
                        "d|D|D|scale:s|mean_change|t0 t1|primary||up|"));
        Problems problems = new Problems();
        PlanReader.read(study, problems);
        assertThat(problems.list().stream().map(Problem::code))
                .containsExactly(ProblemCode.WAVES_REVERSED, ProblemCode.WAVE_TWICE, ProblemCode.WAVE_TWICE);
    }

    @Test
    void saysThatAPlanIsEmpty() {
        Problems problems = new Problems();
        PlanReader.read(people(1).build(plan()), problems);
        assertThat(problems.list().stream().map(Problem::code)).containsExactly(ProblemCode.NO_INDICATORS);
    }

    @Test
    void givesAFindingTheSameNumbersWhateverElseThePlanAsks() {
        String wanted = "x|X|X|scale:s|mean_change|t0 t1|exploratory||up|";
        Finding alone = only(evaluate(people(20), wanted), "x");
        Finding among = only(
                evaluate(
                        people(20),
                        "w|W|W|item:a|mean_change|t0 t1|exploratory||up|",
                        wanted,
                        "z|Z|Z|item:b|mean_change|t0 t1|exploratory||up|"),
                "x");
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void adjustsPrimaryTestsByHolmAndLeavesExploratoryOnesAlone() {
        Findings found = evaluate(
                people(20),
                "p1|P|P|item:a|mean_change|t0 t1|primary||up|",
                "p2|P|P|item:b|mean_change|t0 t1|primary||up|",
                "x|X|X|scale:s|mean_change|t0 t1|exploratory||up|");
        Estimate first = (Estimate) only(found, "p1");
        Estimate second = (Estimate) only(found, "p2");
        double smaller = Math.min(p(first), p(second));
        double adjusted = Math.min(adjusted(first), adjusted(second));
        assertThat(adjusted).isEqualTo(Math.min(1, 2 * smaller));
        assertThat(((Estimate) only(found, "x")).test().orElseThrow().pAdjusted())
                .isEmpty();
    }

    @Test
    void adjustsSecondaryTestsWithinTheirFamily() {
        Findings found = evaluate(
                people(20),
                "s1|S|S|item:a|mean_change|t0 t1|secondary|f|up|",
                "s2|S|S|item:b|mean_change|t0 t1|secondary|f|up|",
                "s3|S|S|scale:s|mean_change|t0 t1|secondary|g|up|");
        Estimate first = (Estimate) only(found, "s1");
        Estimate second = (Estimate) only(found, "s2");
        Estimate alone = (Estimate) only(found, "s3");
        double larger = Math.max(p(first), p(second));
        double smaller = Math.min(p(first), p(second));
        // Benjamini and Hochberg of two: the larger p stays, the smaller is doubled up to it
        assertThat(Math.max(adjusted(first), adjusted(second))).isEqualTo(larger);
        assertThat(Math.min(adjusted(first), adjusted(second))).isEqualTo(Math.min(2 * smaller, larger));
        assertThat(adjusted(alone)).isEqualTo(p(alone));
        assertThat(first.test().orElseThrow().adjustment()).isEqualTo("benjaminiHochberg");
    }

    /** Of three ordered p-values, Holm makes the middle one max(3p1, 2p2), Benjamini and Hochberg min(3p2/2, p3). */
    @Test
    void primaryTestsAreAdjustedMoreThanSecondaryOnes() {
        assertThat(middle("primary")[1]).isEqualTo(Math.max(3 * middle("primary")[2], 2 * middle("primary")[0]));
        assertThat(middle("secondary")[1])
                .isEqualTo(Math.min(3 * middle("secondary")[0] / 2, middle("secondary")[3]), within(1e-15))
                .isLessThan(middle("primary")[1]);
    }

    /** The middle p-value of three, the same adjusted, the smallest and the largest. */
    private static double[] middle(String role) {
        Findings found = evaluate(
                people(20),
                "p1|P|P|item:a|mean_change|t0 t1|" + role + "||up|",
                "p2|P|P|item:b|mean_change|t0 t1|" + role + "||up|",
                "p3|P|P|scale:s|mean_change|t0 t1|" + role + "||up|");
        List<Estimate> ordered = Stream.of("p1", "p2", "p3")
                .map(id -> (Estimate) only(found, id))
                .sorted(Comparator.comparingDouble(EvaluationTest::p))
                .toList();
        return new double[] {p(ordered.get(1)), adjusted(ordered.get(1)), p(ordered.get(0)), p(ordered.get(2))};
    }

    @Test
    void adjustsNoTestOfASubgroup() {
        Findings found = evaluate(
                people(40),
                "p1|P|P|item:a|mean_change|t0 t1|primary||up|sector",
                "p2|P|P|item:b|mean_change|t0 t1|primary||up|");
        assertThat(((Estimate) only(found, "p1")).test().orElseThrow().adjustment())
                .isEqualTo("holm");
        List<Estimate> subgroups = found.all().stream()
                .filter(finding -> !finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .map(Estimate.class::cast)
                .toList();
        assertThat(subgroups).hasSize(2).allSatisfy(subgroup -> {
            assertThat(subgroup.test()).isPresent();
            assertThat(subgroup.test().orElseThrow().pAdjusted()).isEmpty();
        });
    }

    @Test
    void aChangeKnowsTheRangeOfItsScaleOrItem() {
        Findings found = evaluate(
                people(9),
                "s|S|S|scale:s|mean_change|t0 t1|exploratory||up|",
                "i|I|I|item:a|mean_change|t0 t1|exploratory||up|");
        for (String id : List.of("s", "i")) {
            ChangeDetails details = (ChangeDetails) ((Estimate) only(found, id)).details();
            assertThat(details.range().minimum()).as(id).hasValue(1);
            assertThat(details.range().maximum()).as(id).hasValue(5);
        }
    }

    @Test
    void spreadsTheAnswersOfAScaleOverItsItems() {
        Findings found = evaluate(
                people(6),
                "d|D|D|scale:s|distribution|t0 t1|exploratory||up|",
                "i|I|I|item:a|distribution|t0|exploratory||up|");
        DistributionDetails scale = (DistributionDetails) ((Estimate) only(found, "d")).details();
        assertThat(scale.items()).extracting(item -> item.item().value()).containsExactly("a", "b", "c");
        assertThat(scale.items())
                .extracting(DistributionDetails.ItemDistribution::reversed)
                .containsExactly(false, false, true);
        DistributionDetails item = (DistributionDetails) ((Estimate) only(found, "i")).details();
        assertThat(item.items()).extracting(one -> one.item().value()).containsExactly("a");
        assertThat(item.items().get(0).waves().get(0).counts()).containsExactly(2, 2, 2, 0, 0);
    }

    @Test
    void breaksANumberDownByTheCodesThatOccur() {
        Findings findings = evaluate(people(6), "x|X|X|scale:s|mean_change|t0 t1|exploratory||up|sector");
        assertThat(findings.all().stream()
                        .filter(finding -> finding.subject().indicator().value().equals("x"))
                        .map(finding -> finding.subject().subgroup()))
                .containsExactly(Subgroup.EVERYBODY, Subgroup.of("sector", "even"), Subgroup.of("sector", "odd"));
    }

    @Test
    void restsNoNumberOnPeopleWhoWithdrew() {
        StudyBuilder fixture = people(9)
                .withWithdrawnMember("gone")
                .withAnswers("gone", T0, "1", "1", "1")
                .withAnswers("gone", T1, "5", "5", "5");
        Finding finding = only(evaluate(fixture, "x|X|X|scale:s|mean_change|t0 t1|exploratory||up|"), "x");
        assertThat(finding.sample().eligible()).isEqualTo(9);
        assertThat(finding.sample().used()).isEqualTo(9);
    }

    /** Values of {@link #twoNetworks()}, worked out from the definitions with Python and networkx 3.6. */
    private static final String NETWORK_VALUES = """
            density 0.20979020979
            density_either 0.25641025641
            density_both 0.153846153846
            density_reconstructed 0.166666666667
            mean_degree 2.517482517483
            reciprocity 0.740740740741
            isolates 1.0
            transitivity 0.489795918367
            centralization 0.151388888889
            betweenness_centralization 0.133207070707
            components 2.0
            largest_component 0.923076923077
            reach_two 0.444444444444
            ego_size 2.517482517483
            ego_blau 0.48303030303
            ego_local_share 0.445454545455
            credited_share 0.75
            cross_group_share 0.566666666667
            e_i_index 0.133333333333
            assortativity -0.133333333333
            modularity -0.15125
            mixing 1.066228070175
            brokerage 0.666666666667
            louvain_modularity 0.37375
            core_periphery 0.668042657123
            constraint 0.554228589911
            density_change 0.129770992366
            qap_correlation 0.56421171894
            reciprocity_change 0.740740740741
            transitivity_change 0.461538461538
            centralization_change 0.146280991736
            cross_group_share_change -0.444444444444
            e_i_index_change -0.888888888889
            ego_blau_change 0.397171717172
            tie_change 0.37037037037
            tie_change_observed 0.366666666667
            new_ties 0.294117647059
            degree_change 1.583333333333
            cross_group_degree_change 0.5
            """;

    @Test
    void answersEveryMethodOfNetworksWithItsValue() {
        Map<String, Double> expected = NETWORK_VALUES
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
        List<MethodDeclaration> methods = Methods.ALL.methods().stream()
                .map(PlanMethod::declaration)
                .filter(method -> method.sources().contains(SourceKind.NETWORK))
                .toList();
        assertThat(methods).extracting(MethodDeclaration::id).containsExactlyInAnyOrderElementsOf(expected.keySet());
        String[] rows = methods.stream().map(EvaluationTest::row).toArray(String[]::new);
        Findings findings = evaluate(twoNetworks(), rows);
        expected.forEach((method, value) -> assertThat(((Estimate) only(findings, method)).value())
                .as(method)
                .isCloseTo(value, within(1e-9)));
    }

    private static String row(MethodDeclaration method) {
        return method.id() + "|X|X|network:advice|" + method.id() + (method.comparesGroups() ? "(sector)" : "") + "|"
                + (method.acceptsWaves(1) ? "t1" : "t0 t1") + "|exploratory||up|";
    }

    /** A ring of twelve and one apart; then more ties, a pair left blank, and somebody who did not answer. */
    private static StudyBuilder twoNetworks() {
        StudyBuilder fixture = people(13);
        for (int i = 0; i < 12; i++) {
            String next = "p" + i + ">p" + (i + 1) % 12;
            fixture.withTies(T0, next).withTies(T1, next).withTies(T1, "p" + i + ">p" + (i * 5 + 2) % 12);
        }
        return fixture.withTies(T1, "p1>p0 p2>p0 p2>p1 p3>p2 p8>p11")
                .withTies(T1, "p0>p3 p1>p3 p3>p1", true)
                .withTies(T1, "p3>p0", false)
                .withBlankTies(T1, "p5>p8")
                .withRoster(T0, roster("nobody"))
                .withRoster(T1, roster("p11"));
    }

    private static String roster(String silent) {
        return IntStream.range(0, 13)
                .mapToObj(i -> "p" + i)
                .map(person -> person + (person.equals(silent) ? "=NO" : "=YES"))
                .collect(Collectors.joining(" "));
    }

    private static double p(Estimate estimate) {
        return estimate.test().orElseThrow().p();
    }

    private static double adjusted(Estimate estimate) {
        return estimate.test().orElseThrow().pAdjusted().orElseThrow();
    }

    private static Finding only(Findings findings, String id) {
        return findings.all().stream()
                .filter(finding -> finding.subject().indicator().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Findings evaluate(StudyBuilder fixture, String... rows) {
        Study study = fixture.build(plan(rows));
        Problems problems = new Problems();
        IndicatorPlan plan = PlanReader.read(study, problems);
        assertThat(problems.list()).isEmpty();
        return Evaluation.of(study, plan);
    }

    private static Sheet plan(String... rows) {
        List<NumberedRow> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new NumberedRow(cells.size() + 2, Arrays.asList(row.split("\\|", -1))));
        }
        return Sheet.of("plan/indicators.csv", "indicators", HEADER, cells);
    }

    private static StudyBuilder people(int pairs) {
        StudyBuilder fixture = aStudy();
        for (int i = 0; i < pairs; i++) {
            fixture.withMember("p" + i, i % 2 == 0 ? "even" : "odd")
                    .withAnswers("p" + i, T0, String.valueOf(1 + i % 3), "2", "3")
                    .withAnswers("p" + i, T1, String.valueOf(1 + i % 5), String.valueOf(1 + i % 4), "3");
        }
        return fixture;
    }
}
