package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.answerDistribution;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.item;
import static org.vpip.reports.FindingExamples.released;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

class ComplementTest {

    private static List<Finding> breakdown(String attribute, int total, int... groups) {
        List<Finding> findings = new ArrayList<>();
        if (total > 0) {
            findings.add(change("p1").sampleSize(total).withoutInterval(0.5).finding());
        }
        for (int i = 0; i < groups.length; i++) {
            String code = String.valueOf((char) ('a' + i));
            findings.add(change("p1")
                    .forSubgroup(attribute, code)
                    .sampleSize(groups[i])
                    .withoutInterval(0.5)
                    .finding());
        }
        return findings;
    }

    /** What became of each group: shown, or the rule. */
    private static List<String> fate(Audience audience, List<Finding> findings) {
        return released(audience, findings.toArray(Finding[]::new)).findings().stream()
                .filter(finding -> !finding.subject().subgroup().equals(Subgroup.EVERYBODY))
                .map(finding ->
                        finding instanceof Withheld withheld ? withheld.rule().name() : "shown")
                .toList();
    }

    @Test
    void oneSmallGroupTakesTheNextSmallestWithIt() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 40, 3, 15, 8, 14)))
                .containsExactly("SMALL_GROUP", "shown", "COMPLEMENT", "shown");
    }

    @Test
    void groupsAreTakenUntilTheHiddenOnesAreTwoAndFivePeople() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 37, 1, 2, 14, 20)))
                .containsExactly("SMALL_GROUP", "SMALL_GROUP", "COMPLEMENT", "shown");
        assertThat(fate(Audience.FUNDER, breakdown("sector", 38, 2, 3, 13, 20)))
                .containsExactly("SMALL_GROUP", "SMALL_GROUP", "shown", "shown");
    }

    @Test
    void withoutASmallGroupAllAreShown() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 30, 5, 10, 15)))
                .containsExactly("shown", "shown", "shown");
    }

    @Test
    void withoutATotalNothingCanBeSubtracted() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 0, 3, 15, 8)))
                .containsExactly("SMALL_GROUP", "shown", "shown");
    }

    @Test
    void aGroupWithNobodyHidesNothing() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 25, 0, 15, 10)))
                .containsExactly("shown", "shown", "shown");
    }

    @Test
    void peopleOfNoKnownGroupAreAGroupThatSubtractionGives() {
        assertThat(fate(Audience.FUNDER, breakdown("sector", 27, 15, 10))).containsExactly("shown", "COMPLEMENT");
        assertThat(fate(Audience.FUNDER, breakdown("sector", 30, 15, 10))).containsExactly("shown", "shown");
    }

    @Test
    void hiddenGroupsOfASensitiveAttributeTogetherNeedTen() {
        assertThat(fate(Audience.FUNDER, breakdown("identity", 35, 3, 4, 12, 16)))
                .containsExactly("SMALL_GROUP", "SMALL_GROUP", "COMPLEMENT", "shown");
    }

    @Test
    void researchersSeeEveryGroup() {
        assertThat(fate(Audience.RESEARCHER, breakdown("sector", 40, 3, 15, 8, 14)))
                .containsOnly("shown");
    }

    @Test
    void countsOfGroupsAreToldOnlyWhereThoseOfEveryGroupAre() {
        Released released = released(
                Audience.FUNDER,
                change("p1")
                        .sampleSize(33)
                        .directions(14, 10, 9)
                        .value(1, 0.5, 1.5)
                        .finding(),
                change("p1")
                        .forSubgroup("sector", "a")
                        .sampleSize(16)
                        .directions(6, 5, 5)
                        .withoutInterval(1)
                        .finding(),
                change("p1")
                        .forSubgroup("sector", "b")
                        .sampleSize(17)
                        .directions(8, 5, 4)
                        .withoutInterval(1)
                        .finding());

        assertThat(released.estimates(ChangeDetails.class))
                .extracting(estimate ->
                        ((ChangeDetails) estimate.details()).directionCounts().isPresent())
                .containsExactly(true, false, false);
    }

    @Test
    void answersOfGroupsAreToldWhereThoseOfEveryGroupAre() {
        assertThat(fate(
                        Audience.FUNDER,
                        List.of(
                                answerDistribution("x1", new int[] {12, 17}, new int[] {15, 14}),
                                answerDistribution(
                                        "x1", Subgroup.of("sector", "a"), new int[] {6, 7}, new int[] {8, 5}),
                                answerDistribution(
                                        "x1", Subgroup.of("sector", "b"), new int[] {6, 10}, new int[] {7, 9}))))
                .containsExactly("shown", "shown");
    }

    @Test
    void withholdsGroupAnswersWhereOneItemIsWithheld() {
        ItemDistribution first = item("com_1", new int[] {6, 7}, new int[] {8, 5});
        ItemDistribution few = item("com_2", new int[] {2, 11}, new int[] {8, 5});
        ItemDistribution many = item("com_2", new int[] {13, 13}, new int[] {13, 13});

        assertThat(fate(
                        Audience.FUNDER,
                        List.of(
                                answerDistribution("x1", Subgroup.EVERYBODY, List.of(many, many)),
                                answerDistribution("x1", Subgroup.of("sector", "a"), List.of(first, few)),
                                answerDistribution("x1", Subgroup.of("sector", "b"), List.of(first, first)))))
                .containsExactly("COMPLEMENT", "COMPLEMENT");
    }
}
