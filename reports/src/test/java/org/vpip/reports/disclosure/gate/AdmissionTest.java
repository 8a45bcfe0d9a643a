package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.findings;
import static org.vpip.reports.FindingExamples.notEstimable;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.sessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.fact.KnownChoices;
import org.vpip.reports.ChangeEstimateBuilder;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.fact.PublishedFact;

class AdmissionTest {
    /** Returns for each finding whether it is shown, and for how many people: "33", "at least 30" or "withheld". */
    private static List<String> fate(Finding... findings) {
        return fate(released(Audience.FUNDER, findings));
    }

    private static List<String> fate(Released released) {
        return released.findings().stream().map(AdmissionTest::fate).toList();
    }

    private static String fate(ReleasedFinding finding) {
        if (finding instanceof Shown shown) {
            int people = shown.finding().sample().used();
            return shown.includes(Part.PEOPLE) ? String.valueOf(people) : "at least " + people;
        }
        return "withheld";
    }

    private static ChangeEstimateBuilder people(String id, int from, int count) {
        return change(id).firstPerson(from).sampleSize(count).withoutInterval(0.5);
    }

    /** Everybody, and groups a, b, c … one after the other. */
    private static Finding[] breakdown(String attribute, int total, int... sizes) {
        Finding[] findings = new Finding[sizes.length + 1];
        findings[0] = people("p1", 0, total).finding();
        int next = 0;
        for (int i = 0; i < sizes.length; i++) {
            findings[i + 1] = people("p1", next, sizes[i])
                    .forSubgroup(attribute, String.valueOf((char) ('a' + i)))
                    .finding();
            next += sizes[i];
        }
        return findings;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aNumberAboutFewerThanFivePeopleIsWithheld(int count) {
        assertThat(fate(people("p1", 0, count).finding())).containsExactly("withheld");
    }

    @ParameterizedTest
    @CsvSource({"sector,5,5", "identity,9,withheld", "identity,10,10"})
    void aGroupNeedsFivePeopleAndASensitiveOneTen(String attribute, int count, String fate) {
        assertThat(fate(people("p1", 0, count).forSubgroup(attribute, "a").finding()))
                .containsExactly(fate);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aGroupOfFewAndTheRestAreNotToldTogether(int few) {
        assertThat(fate(breakdown("sector", 20 + few, 20, few)))
                .containsExactly(String.valueOf(20 + few), "withheld", "withheld");
    }

    @Test
    void oneAndFiveOfSixAreNotTold() {
        assertThat(fate(breakdown("sector", 26, 20, 5, 1))).containsExactly("26", "20", "withheld", "withheld");
    }

    @Test
    void twiceFourOfEightAreNotTold() {
        assertThat(fate(breakdown("sector", 28, 20, 4, 4))).containsExactly("28", "20", "withheld", "withheld");
    }

    @Test
    void peopleOfNoKnownGroupCannotBeSubtracted() {
        assertThat(fate(breakdown("sector", 27, 15, 10))).containsExactly("27", "15", "withheld");
        assertThat(fate(breakdown("sector", 30, 15, 10))).containsExactly("30", "15", "10");
    }

    @Test
    void groupsAreToldWhereNoneIsSmall() {
        assertThat(fate(breakdown("sector", 45, 15, 15, 15))).containsExactly("45", "15", "15", "15");
    }

    @Test
    void theRestOfASensitiveAttributeNeedsTen() {
        assertThat(fate(breakdown("identity", 42, 22, 12, 8))).containsExactly("42", "22", "at least 10", "withheld");
    }

    private static Estimate yesses(int from, int people, int yesses, String group) {
        ChangeEstimateBuilder builder = change("y1")
                .choices(0, 1)
                .firstPerson(from)
                .sampleSize(people)
                .directions(0, people, 0)
                .before((double) yesses / people)
                .withoutInterval(0);
        return (group.isEmpty() ? builder : builder.forSubgroup("sector", group)).finding();
    }

    @Test
    void oneYesOfTheRestIsNotTold() {
        assertThat(fate(yesses(0, 28, 14, ""), yesses(0, 20, 13, "a"))).containsExactly("28", "withheld");
        assertThat(fate(yesses(0, 40, 20, ""), yesses(0, 20, 10, "a"))).containsExactly("40", "20");
    }

    @Test
    void aGroupAllOfOneAnswerIsNotTold() {
        assertThat(fate(yesses(0, 20, 0, ""))).containsExactly("withheld");
        assertThat(fate(yesses(0, 20, 20, ""))).containsExactly("withheld");
        assertThat(fate(people("p1", 0, 20).before(5).withoutInterval(0).finding()))
                .containsExactly("withheld");
    }

    /** At least 30 of 33 would leave at most three. */
    @ParameterizedTest
    @CsvSource({"33,29,20", "33,30,20", "33,31,20", "33,32,20", "38,35,30", "24,23,10", "14,13,5"})
    void aNumberThatDiffersByFewIsALowerLimit(int all, int fewer, int limit) {
        assertThat(fate(people("p1", 0, all).finding(), people("p2", 0, fewer).finding()))
                .containsExactly(String.valueOf(all), "at least " + limit);
    }

    @Test
    void reportsHowManyFindingsWereTried() {
        List<String> steps = new ArrayList<>();
        DisclosureGate gate =
                new DisclosureGate(Set.of(), List.of(), KnownChoices.NONE, (done, all) -> steps.add(done + "/" + all));

        gate.release(
                findings(
                        people("p1", 0, 33).finding(),
                        people("p1", 0, 30).forSubgroup("sector", "a").finding()),
                Audience.PUBLIC);

        assertThat(steps).containsExactly("0/6", "1/6", "4/6", "5/6");
    }

    @Test
    void totalsComeBeforeGroups() {
        Estimate group = people("p1", 0, 30).forSubgroup("sector", "a").finding();

        assertThat(fate(group, people("p1", 0, 33).finding())).containsExactly("withheld", "33");
    }

    @Test
    void primaryOutcomesComeBeforeSecondaryOnes() {
        Estimate secondary = people("s1", 0, 33).secondary().finding();

        assertThat(fate(secondary, people("p1", 0, 31).finding())).containsExactly("at least 30", "31");
    }

    /** One person withdrew; her answers would follow from the means of both releases. */
    @Test
    void aLaterReleaseIsJudgedTogetherWithEarlierOnes() {
        DisclosureGate first = FindingExamples.gate();
        Findings all = findings(people("p1", 0, 13).finding());
        Released earlier = first.release(all, Audience.LEAD);
        List<PublishedFact> facts = first.facts(all, Audience.LEAD);
        DisclosureGate second =
                new DisclosureGate(Set.of("identity"), facts, KnownChoices.NONE, ProgressListener.SILENT);
        Estimate rest = people("p1", 0, 12).before(3.1).finding();

        assertThat(fate(earlier)).containsExactly("13");
        assertThat(fate(rest)).containsExactly("12");
        assertThat(fate(second.release(findings(rest), Audience.PUBLIC))).doesNotContain("12");
        assertThat(fate(second.release(findings(people("p1", 0, 13).finding()), Audience.PUBLIC)))
                .containsExactly("13");
    }

    @Test
    void nobodyWhoIsNotIdentifiedPasses() {
        Estimate known = people("p1", 0, 33).finding();
        Estimate unknown = known.with(AnalysisSample.complete(33), known.details());

        assertThat(fate(known, unknown)).containsExactly("33", "withheld");
        assertThat(fate(released(Audience.RESEARCHER, unknown))).containsExactly("33");
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"LEAD", "FUNDER"})
    void everybodyOutsideResearchGetsTheSameFindings(Audience audience) {
        Finding[] findings = FindingExamples.oneOfEachKind();

        assertThat(withoutPicture(audience, findings)).isEqualTo(withoutPicture(Audience.PUBLIC, findings));
    }

    /** Returns what an audience gets but the picture, which only leads see. */
    private static List<ReleasedFinding> withoutPicture(Audience audience, Finding... findings) {
        return released(audience, findings).findings().stream()
                .filter(finding -> !finding.subject().method().id().equals("picture"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void researchersSeeEveryNumberWhole(int count) {
        Estimate finding = people("p1", 0, count).finding();

        assertThat(released(Audience.RESEARCHER, finding).findings()).containsExactly(Shown.whole(finding));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void thatNobodyAnsweredTellsOfNobody(Audience audience) {
        assertThat(released(audience, notEstimable("n", NotEstimableReason.NO_ANSWERS, 0))
                        .findings())
                .singleElement()
                .isInstanceOf(Shown.class);
    }

    @Test
    void sessionsAreNoPeople() {
        assertThat(released(Audience.PUBLIC, sessions(4, 3)).findings()).containsExactly(Shown.whole(sessions(4, 3)));
    }

    @Test
    void theOrderOfThePlanIsKept() {
        Released released = released(
                Audience.PUBLIC,
                Arrays.stream(new String[] {"c", "a", "b"})
                        .map(id -> people(id, 0, id.equals("a") ? 3 : 30).finding())
                        .toArray(Finding[]::new));

        assertThat(released.findings())
                .extracting(finding -> finding.subject().indicator().value())
                .containsExactly("c", "a", "b");
        assertThat(released.findings().get(1)).isInstanceOf(Withheld.class);
    }

    @Test
    void whoIsNumberedFirstDoesNotMatter() {
        Finding[] forwards = breakdown("sector", 26, 20, 5, 1);
        Finding[] backwards = IntStream.rangeClosed(0, 3)
                .mapToObj(i -> i == 0 ? forwards[0] : forwards[4 - i])
                .toArray(Finding[]::new);

        assertThat(fate(backwards))
                .hasSize(4)
                .startsWith("26")
                .filteredOn("withheld"::equals)
                .isNotEmpty();
    }
}
