package org.vpip.reports.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.notEstimable;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.sessions;
import static org.vpip.reports.NetworkFindingExamples.network;
import static org.vpip.reports.NetworkFindingExamples.picture;
import static org.vpip.reports.NetworkFindingExamples.ties;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.ChangeEstimateBuilder;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.presentation.catalogue.FindingSentence;
import org.vpip.reports.presentation.catalogue.Presentations;

class FindingSentenceTest {
    private static final ReportTexts ENGLISH = new ReportTexts(Language.ENGLISH, FindingExamples.labels());
    private static final ReportTexts FRENCH = new ReportTexts(Language.FRENCH, FindingExamples.labels());

    private static ReleasedFinding whole(Finding finding) {
        return released(Audience.RESEARCHER, finding).findings().get(0);
    }

    private static String say(ReportTexts sentences, ReleasedFinding finding) {
        return new FindingSentence(sentences, Presentations.STANDARD).say(finding);
    }

    private static String certainty(Shown shown) {
        return new FindingSentence(ENGLISH, Presentations.STANDARD).certainty(shown);
    }

    private static String english(Finding finding) {
        return say(ENGLISH, whole(finding));
    }

    private static String french(Finding finding) {
        return say(FRENCH, whole(finding)).replace('\u202F', ' ');
    }

    @Test
    void aClearRiseIsCalledARise() {
        Finding rise = change("p1").value(0.52, 0.2, 0.84).finding();

        assertThat(english(rise)).isEqualTo("Label p1: up 13 points of 100.");
        assertThat(french(rise)).isEqualTo("Libellé p1 : hausse de 13 points sur 100.");
    }

    @Test
    void aClearFallIsCalledAFall() {
        Finding fall = change("p1").value(-0.52, -0.84, -0.2).finding();

        assertThat(english(fall)).isEqualTo("Label p1: down 13 points of 100.");
        assertThat(french(fall)).isEqualTo("Libellé p1 : baisse de 13 points sur 100.");
    }

    @Test
    void certaintyCountsWhoMovedTheSameWay() {
        ChangeEstimateBuilder people = change("p1").directions(20, 8, 5);

        assertThat(certainty(shown(people.value(0.52, 0.2, 0.84)))).isEqualTo("n = 33, 95% interval 5 to 21; 20 rose");
        assertThat(certainty(shown(people.value(-0.52, -0.84, -0.2))))
                .isEqualTo("n = 33, 95% interval \u221221 to \u22125; 5 fell");
        assertThat(certainty(shown(people.value(0, -0.4, 0.4)))).isEqualTo("n = 33, 95% interval \u221210 to 10");
        assertThat(certainty(shown(people.unbounded().value(0.52, 0.2, 0.84))))
                .isEqualTo("n = 33, 95% interval 0.20 to 0.84; 20 rose");
    }

    private static Shown shown(ChangeEstimateBuilder estimate) {
        return (Shown) whole(estimate.finding());
    }

    @Test
    void whereLowerIsBetterTheReaderIsTold() {
        Finding fall = change("p2").lowerIsBetter().value(-0.32, -0.6, -0.04).finding();
        Finding rise = change("p2").lowerIsBetter().value(0.32, 0.04, 0.6).finding();

        assertThat(english(fall)).isEqualTo("Label p2: down 8 points of 100; lower is better.");
        assertThat(french(fall)).isEqualTo("Libellé p2 : baisse de 8 points sur 100 ; moins, c’est mieux.");
        assertThat(english(rise)).isEqualTo("Label p2: up 8 points of 100, where lower is better.");
        assertThat(french(rise)).contains("moins, c’est mieux");
    }

    @Test
    void anIntervalThatTouchesZeroIsNoClearChange() {
        Finding touching = change("p1").value(0.5, 0, 1).finding();

        assertThat(english(touching)).contains("no clear change").doesNotContain("up");
    }

    @Test
    void theVerdictDecidesWhateverTheIntervalShows() {
        ChangeEstimateBuilder adjusted =
                change("p1").value(0.5, 0.1, 0.9).adjustedP(0.14).verdict(Verdict.UNDECIDED);
        Shown shown = (Shown) whole(adjusted.finding());

        assertThat(english(adjusted.finding()))
                .isEqualTo("Label p1: no clear change once the number of outcomes is allowed for.");
        assertThat(french(adjusted.finding())).contains("compte tenu du nombre de résultats testés");
        assertThat(certainty(shown)).isEqualTo("n = 33, 95% interval 3 to 23, not adjusted");
    }

    @Test
    void whatIsDescribedIsNotCalledARise() {
        Finding described =
                change("p1").value(0.5, 0.1, 0.9).verdict(Verdict.DESCRIPTIVE).finding();
        Finding fall = change("p1")
                .unbounded()
                .value(-0.5, -0.9, -0.1)
                .verdict(Verdict.DESCRIPTIVE)
                .finding();

        assertThat(english(described))
                .isEqualTo("Label p1: +13 points of 100 on average; described only, no conclusion is drawn.");
        assertThat(french(described)).contains("+13 points sur 100 en moyenne").doesNotContain("hausse");
        assertThat(english(fall)).contains("\u22120.50 points on average");
    }

    @Test
    void equalChangesOfEverybodyAreTold() {
        Finding rise =
                change("p1").uniform().directions(33, 0, 0).value(1, 1, 1).finding();
        Finding none = change("p1")
                .uniform()
                .directions(0, 33, 0)
                .withoutInterval(0)
                .verdict(Verdict.UNDECIDED)
                .finding();

        assertThat(english(rise)).isEqualTo("Label p1: all 33 rose by 25 points of 100.");
        assertThat(french(rise)).isEqualTo("Libellé p1 : hausse de 25 points sur 100 pour chacune des 33 personnes.");
        assertThat(english(none)).isEqualTo("Label p1: nobody changed, of 33 people.");
        assertThat(french(none)).isEqualTo("Libellé p1 : aucun changement, pour aucune des 33 personnes.");
    }

    @Test
    void equalChangesAreNotCountedOutsideResearch() {
        Estimate rise =
                change("p1").uniform().directions(33, 0, 0).value(1, 1, 1).finding();
        Shown shown = (Shown) released(Audience.FUNDER, rise).findings().get(0);

        assertThat(say(ENGLISH, shown))
                .isEqualTo("Label p1: +25 points of 100 on average; described only, no conclusion is drawn.");
        assertThat(shown.estimate().test()).isEmpty();
    }

    @Test
    void theSmallestChangeThatMattersIsNamed() {
        Finding small = change("p1")
                .smallest(0.4)
                .value(0.1, 0.02, 0.18)
                .verdict(Verdict.TOO_SMALL_TO_MATTER)
                .finding();
        Finding perhaps = change("p1").smallest(0.4).value(0.5, 0.1, 0.9).finding();
        Finding surely = change("p1").smallest(0.05).value(0.5, 0.1, 0.9).finding();

        assertThat(english(small))
                .isEqualTo("Label p1: at most a change too small to matter, less than 10 points of 100 either way.");
        assertThat(french(small)).contains("de moins de 10 points sur 100");
        assertThat(english(perhaps))
                .isEqualTo("Label p1: up 13 points of 100. "
                        + "It may be smaller than 10 points of 100, the smallest change that matters.");
        assertThat(french(perhaps)).endsWith("le plus petit qui compte.");
        assertThat(english(surely)).isEqualTo("Label p1: up 13 points of 100.");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void onlyARiseOrAFallIsCalledOne(Verdict verdict) {
        Finding finding =
                change("p1").smallest(0.4).value(0.5, 0.1, 0.9).verdict(verdict).finding();

        assertThat(english(finding).contains(": up ")).isEqualTo(verdict == Verdict.ROSE);
        assertThat(english(finding).contains(": down ")).isEqualTo(verdict == Verdict.FELL);
        assertThat(french(finding).contains(": hausse de")).isEqualTo(verdict == Verdict.ROSE);
        assertThat(french(finding).contains(": baisse de")).isEqualTo(verdict == Verdict.FELL);
    }

    @Test
    void onePointIsSingularAndFrenchBeginsThePluralAtTwo() {
        Finding one = change("p1").value(0.04, 0.02, 0.06).finding();
        Finding small = change("p1").value(0.01, 0.005, 0.02).finding();
        Finding more = change("p1").unbounded().value(1.5, 1, 2).finding();

        assertThat(english(one)).contains("up 1 point of 100.");
        assertThat(french(one)).contains("hausse de 1 point sur 100.");
        assertThat(english(small)).contains("up 0.3 points of 100.");
        assertThat(french(small)).contains("hausse de 0,3 point sur 100.");
        assertThat(english(more)).contains("up 1.50 points.");
        assertThat(french(more)).contains("hausse de 1,50 point.");
    }

    @Test
    void onePersonIsSingular() {
        Finding one = change("p1")
                .sampleSize(1)
                .directions(1, 0, 0)
                .withoutInterval(1)
                .finding();

        assertThat(english(one)).contains("1 person answered both times");
        assertThat(french(one)).contains("1 personne a répondu les deux fois");
        assertThat(english(ties("n6", 1, 0, 0, 0))).contains("1 person there");
        assertThat(french(ties("n6", 1, 0, 0, 0))).contains("1 personne présente");
    }

    @Test
    void fewPeopleAreCountedAndNothingMoreIsSaid() {
        Finding few = change("p1")
                .sampleSize(7)
                .directions(4, 2, 1)
                .withoutInterval(0.5)
                .finding();

        assertThat(english(few))
                .isEqualTo("Label p1: 7 people answered both times. Rose: 4; stayed: 2; fell: 1. "
                        + "Too few people to say more.");
    }

    @Test
    void aLimitNextToZeroIsNotPrintedAsZero() {
        Shown shown = (Shown) whole(change("p1").value(-0.3, -0.59, -0.005).finding());

        assertThat(certainty(shown)).startsWith("n = 33, 95% interval \u221214.8 to \u22120.1");
    }

    @ParameterizedTest
    @EnumSource(NotEstimableReason.class)
    void whatCannotBeComputedSaysWhy(NotEstimableReason reason) {
        assertThat(english(notEstimable("n2", reason, 9)))
                .startsWith("Label n2 (North community): cannot be computed, ")
                .endsWith(".");
    }

    @Test
    void ofANetworkThatFewDidNotAnswerTheRosterIsNotSaid() {
        Shown few = (Shown)
                released(Audience.FUNDER, network("n1", "density", MeasurementUnit.PROPORTION, 0.1, START, 48, 44, 100))
                        .findings()
                        .get(0);
        Shown many = (Shown)
                released(Audience.FUNDER, network("n1", "density", MeasurementUnit.PROPORTION, 0.1, START, 48, 40, 100))
                        .findings()
                        .get(0);

        assertThat(certainty(few)).isEqualTo("n = 44");
        assertThat(certainty(many)).isEqualTo("members who answered: 40 of 48");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPlaceIsLeftUnfilled(Language language) {
        ReportTexts sentences = new ReportTexts(language, FindingExamples.labels());
        for (Audience audience : Audience.values()) {
            List<ReleasedFinding> findings =
                    released(audience, FindingExamples.oneOfEachKind()).findings();

            assertThat(findings)
                    .allSatisfy(finding ->
                            assertThat(say(sentences, finding)).isNotBlank().doesNotContain("{", "NaN", "null"));
        }
    }

    @Test
    void sessionsAreCounted() {
        assertThat(english(sessions(12, 11))).isEqualTo("Label d1_sessions (North community): 11 of 12.");
        assertThat(french(sessions(12, 11))).contains("11 sur 12");
    }

    @Test
    void aPictureThatIsWithheldSaysSo() {
        ReleasedFinding withheld = released(Audience.FUNDER, picture("sector", NetworkFindingExamples.groups(10), 0, 0))
                .findings()
                .get(0);

        assertThat(say(ENGLISH, withheld)).contains("withheld");
        assertThat(say(FRENCH, withheld)).contains("masqué");
    }

    @Test
    void largeCountsAreSetInGroupsOfThree() {
        assertThat(FRENCH.wholeNumber(12345)).isEqualTo("12\u202F345");
        assertThat(ENGLISH.wholeNumber(12345)).isEqualTo("12,345");
    }
}
