package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.AgreementDetails.KeyAgreement;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.PurposeDetails.PurposeRow;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** What is left of everybody when the groups that are told are taken away must not be small either. */
class GroupRestTest {
    private static final Subgroup ALL = Subgroup.EVERYBODY;

    private static Subgroup sector(String code) {
        return Subgroup.of("sector", code);
    }

    private static List<String> fate(Finding... findings) {
        return released(Audience.FUNDER, findings).findings().stream()
                .map(finding ->
                        finding instanceof Withheld withheld ? withheld.rule().name() : "shown")
                .toList();
    }

    private static Estimate scale(Subgroup subgroup, int people) {
        return change("p1")
                .forSubgroup(subgroup)
                .sampleSize(people)
                .withoutInterval(0.5)
                .finding();
    }

    private static Estimate yesses(Subgroup subgroup, int people, int yesses) {
        return change("y1")
                .forSubgroup(subgroup)
                .sampleSize(people)
                .range(0, 1)
                .before((double) yesses / people)
                .withoutInterval(0)
                .finding();
    }

    private static Estimate finding(
            String source, String method, Subgroup subgroup, int people, FindingDetails details) {
        return Estimate.withoutInference(
                subject("o1", IndicatorRole.EXPLORATORY, source, method, subgroup, START),
                0.5,
                MeasurementUnit.PROPORTION,
                AnalysisSample.complete(people),
                details,
                provenance());
    }

    private static Estimate active(Subgroup subgroup, int members, int active) {
        return finding("engagement:online", "active_share", subgroup, members, new EngagementDetails(members, active));
    }

    private static Estimate agreement(Subgroup subgroup, int answers, int hits) {
        return finding(
                "agreement:concern",
                "agreement",
                subgroup,
                answers,
                new AgreementDetails(
                        1,
                        answers,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        List.of(new KeyAgreement(START, 1, answers, hits, OptionalDouble.empty()))));
    }

    private static Estimate purposes(int people, int tagged) {
        List<PurposeRow> rows = List.of(
                new PurposeRow("case", OptionalInt.of(tagged), OptionalInt.of(40)),
                new PurposeRow("", OptionalInt.of(people), OptionalInt.of(40)));
        return finding("engagement:online", "purposes", ALL, people, new PurposeDetails(rows, tagged));
    }

    @Test
    void oneAndFiveOfSixAreNotToldFromTheReasons() {
        assertThat(fate(scale(ALL, 26), scale(sector("a"), 20), scale(sector("b"), 5), scale(sector("c"), 1)))
                .containsExactly("shown", "COMPLEMENT", "COMPLEMENT", "SMALL_GROUP");
    }

    @Test
    void twoAndFiveOfSevenLeaveBothSizesOpen() {
        assertThat(fate(scale(ALL, 27), scale(sector("a"), 20), scale(sector("b"), 5), scale(sector("c"), 2)))
                .containsExactly("shown", "shown", "COMPLEMENT", "SMALL_GROUP");
    }

    @Test
    void twiceFourOfEightAreNotToldFromTheReasons() {
        assertThat(fate(scale(ALL, 28), scale(sector("a"), 20), scale(sector("b"), 4), scale(sector("c"), 4)))
                .containsExactly("shown", "COMPLEMENT", "SMALL_GROUP", "SMALL_GROUP");
    }

    @Test
    void whereNoGroupIsLeftEverybodyIsWithheld() {
        assertThat(fate(scale(ALL, 8), scale(sector("b"), 4), scale(sector("c"), 4)))
                .containsExactly("COMPLEMENT", "SMALL_GROUP", "SMALL_GROUP");
    }

    @Test
    void oneYesOfTheRestIsNotTold() {
        assertThat(fate(
                        yesses(ALL, 28, 14),
                        yesses(sector("a"), 20, 13),
                        yesses(sector("b"), 5, 1),
                        yesses(sector("c"), 3, 0)))
                .containsExactly("shown", "COMPLEMENT", "SMALL_COUNT", "SMALL_GROUP");
    }

    @Test
    void fiveYessesOfTheRestAreTold() {
        assertThat(fate(
                        yesses(ALL, 31, 15),
                        yesses(sector("a"), 20, 10),
                        yesses(sector("b"), 8, 3),
                        yesses(sector("c"), 3, 2)))
                .containsExactly("shown", "shown", "SMALL_COUNT", "SMALL_GROUP");
    }

    @Test
    void threeActiveMembersOfTheRestAreNotTold() {
        assertThat(fate(active(ALL, 40, 20), active(sector("a"), 30, 17), active(sector("b"), 10, 3)))
                .containsExactly("shown", "COMPLEMENT", "SMALL_COUNT");
    }

    @Test
    void threeExpertAnswersOfTheRestAreNotTold() {
        assertThat(fate(
                        agreement(ALL, 40, 20),
                        agreement(sector("a"), 22, 17),
                        agreement(sector("b"), 10, 2),
                        agreement(sector("c"), 8, 1)))
                .containsExactly("shown", "COMPLEMENT", "COMPLEMENT", "COMPLEMENT");
    }

    @Test
    void fewWhoNeverWroteWithATagWithholdThePurposes() {
        assertThat(fate(purposes(12, 9))).containsExactly("SMALL_COUNT");
        assertThat(fate(purposes(12, 7))).containsExactly("shown");
    }
}
