package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.answerDistribution;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.released;
import static org.vpip.reports.FindingExamples.sessions;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

class SizeFormsTest {
    private static final Estimate CHANGE = change("p1")
            .sampleSize(33)
            .excluded(ExclusionReason.NO_RESPONSE_AFTER, 12)
            .value(1, 0.5, 1.5)
            .finding();

    private static Shown last(List<Shown> forms) {
        return forms.get(forms.size() - 1);
    }

    @Test
    void fewerNumbersOfPeopleAreToldFromFormToForm() {
        List<Shown> forms = SizeForms.of(CHANGE, 5);

        assertThat(forms)
                .extracting(Shown::hidden)
                .containsExactly(
                        Set.of(),
                        Set.of(Part.SIZE),
                        Set.of(Part.SIZE, Part.PEOPLE),
                        Set.of(Part.SIZE, Part.PEOPLE),
                        Set.of(Part.SIZE, Part.PEOPLE),
                        Set.of(Part.SIZE, Part.PEOPLE));
        assertThat(forms).extracting(form -> form.finding().sample().used()).containsExactly(33, 33, 30, 20, 10, 5);
        assertThat(forms).extracting(form -> form.finding().sample().eligible()).containsExactly(45, 33, 30, 20, 10, 5);
    }

    @Test
    void theLowestLimitIsTheFewestThatMayBePublished() {
        assertThat(last(SizeForms.of(CHANGE, 10)).finding().sample().used()).isEqualTo(10);
    }

    @Test
    void aLowerLimitStandsWhereverTheNumberStood() {
        Estimate limited = last(SizeForms.of(CHANGE, 5)).estimate();
        ChangeDetails details = (ChangeDetails) limited.details();

        assertThat(limited.sample().excluded()).isEmpty();
        assertThat(details.pairs()).isEqualTo(5);
        assertThat(details.directionCounts()).isEmpty();
        assertThat(limited.test().orElseThrow().statistic()).isEmpty();
        assertThat(limited.test().orElseThrow().degreesOfFreedom()).isEmpty();
        assertThat(limited.test().orElseThrow().p()).isEqualTo(0.0123456);
    }

    @Test
    void theAuditStillKnowsWhoIsBehindALowerLimit() {
        assertThat(last(SizeForms.of(CHANGE, 5)).finding().sample().usedPeople().count())
                .isEqualTo(33);
    }

    @Test
    void nobodyIsToldHowManyOfAGroupAreLeftOut() {
        Estimate group = change("p1").forSubgroup("sector", "a").sampleSize(12).finding();

        assertThat(SizeForms.of(group, 5)).noneMatch(form -> form.includes(Part.SIZE));
    }

    @Test
    void answersAreRoundedWhereTheirPeopleAreNotTold() {
        List<Shown> told = released(
                        Audience.FUNDER,
                        answerDistribution("x1", new int[] {17, 20}, new int[] {21, 16}),
                        answerDistribution("x2", new int[] {15, 18}, new int[] {20, 13}))
                .shown(DistributionDetails.class);

        assertThat(told).extracting(form -> form.includes(Part.PEOPLE)).containsExactly(true, false);
        assertThat(((DistributionDetails) told.get(1).estimate().details()).items())
                .isNotEmpty()
                .noneMatch(item -> item.precision().isExact());
    }

    @Test
    void countsOfTiesAreNotToldWithoutTheNumberOfPeople() {
        Estimate density =
                NetworkFindingExamples.network("n1", "density", MeasurementUnit.PROPORTION, 0.1, START, 48, 44, 206);
        NetworkDetails details =
                (NetworkDetails) last(SizeForms.of(density, 5)).estimate().details();

        assertThat(details.ties().observed()).isZero();
        assertThat(details.roster().answered()).isEqualTo(5);
    }

    @Test
    void countsOfParticipationAreNotToldWithoutTheNumberOfPeople() {
        Estimate active = CHANGE.with(CHANGE.sample(), new EngagementDetails(33, 20));

        assertThat(SizeForms.of(active, 5)).hasSize(2).allMatch(form -> form.includes(Part.PEOPLE));
    }

    @Test
    void sessionsHaveOneForm() {
        assertThat(SizeForms.of(sessions(12, 11), 5)).containsExactly(Shown.whole(sessions(12, 11)));
    }
}
