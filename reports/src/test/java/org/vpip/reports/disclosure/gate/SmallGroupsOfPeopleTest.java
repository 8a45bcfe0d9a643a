package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.notEstimable;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.sessions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.Rule;

class SmallGroupsOfPeopleTest {

    private static ReleasedFinding only(Released released) {
        return released.findings().get(0);
    }

    @ParameterizedTest
    @CsvSource({"LEAD,1", "LEAD,4", "FUNDER,1", "FUNDER,2", "FUNDER,3", "FUNDER,4", "PUBLIC,1", "PUBLIC,4"})
    void aNumberAboutFewerThanFivePeopleIsWithheld(Audience audience, int people) {
        ReleasedFinding finding = only(released(
                audience, change("p1").sampleSize(people).withoutInterval(0.5).finding()));

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Withheld.class, withheld -> assertThat(withheld.rule()).isEqualTo(Rule.SMALL_GROUP));
    }

    @ParameterizedTest
    @EnumSource(value = Audience.class, names = "RESEARCHER", mode = Mode.EXCLUDE)
    void aNumberAboutFivePeopleIsShown(Audience audience) {
        assertThat(only(released(
                        audience,
                        change("p1").sampleSize(5).withoutInterval(0.5).finding())))
                .isInstanceOf(Shown.class);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void researchersSeeEveryNumberWhole(int people) {
        var finding = change("p1").sampleSize(people).withoutInterval(1 / 3.0).finding();

        assertThat(only(released(Audience.RESEARCHER, finding))).isEqualTo(Shown.whole(finding));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void thatNobodyAnsweredTellsOfNobody(Audience audience) {
        assertThat(only(released(audience, notEstimable("n", NotEstimableReason.NO_ANSWERS, 0))))
                .isInstanceOf(Shown.class);
    }

    @ParameterizedTest
    @CsvSource({"FUNDER,9,false", "PUBLIC,9,false", "FUNDER,10,true", "PUBLIC,10,true", "LEAD,9,true", "LEAD,4,false"})
    void requiresTenPeopleInSensitiveGroupsForFunders(Audience audience, int people, boolean shown) {
        ReleasedFinding finding = only(released(
                audience,
                change("p1")
                        .forSubgroup("identity", "p")
                        .sampleSize(people)
                        .withoutInterval(0.5)
                        .finding()));

        assertThat(finding instanceof Shown).isEqualTo(shown);
    }

    @Test
    void sessionsAreNoPeople() {
        ReleasedFinding finding = only(released(Audience.PUBLIC, sessions(4, 3)));

        assertThat(finding).isInstanceOfSatisfying(Shown.class, shown -> {
            assertThat(shown.finding().sample().eligible()).isEqualTo(4);
            assertThat(shown.hidden()).isEmpty();
        });
    }

    @Test
    void theOrderOfThePlanIsKept() {
        Released released = released(
                Audience.PUBLIC,
                change("b").sampleSize(3).withoutInterval(1).finding(),
                change("a").sampleSize(30).withoutInterval(1).finding());

        assertThat(released.findings())
                .extracting(finding -> finding.subject().indicator().value())
                .containsExactly("b", "a");
    }
}
