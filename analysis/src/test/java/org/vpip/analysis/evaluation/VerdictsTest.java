package org.vpip.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vpip.analysis.SubjectFixture;
import org.vpip.analysis.change.MeanChangeMethod;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.IntervalMethod;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.OutcomeCriteria;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.plan.Methods;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.CommunityId;

class VerdictsTest {
    private static final Subgroup NORTH = Subgroup.of(new CommunityId("north"));

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.049, ROSE",
        "-0.5, 0.049, FELL",
        "0.5, 0.05, UNDECIDED",
        "-0.5, 0.051, UNDECIDED",
    })
    void aSingleTestDecidesByItsOwnP(double value, double p, Verdict expected) {
        assertThat(verdicts(change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, value, p)))
                .containsExactly(Optional.of(expected));
    }

    @Test
    void theAdjustedPDecidesWithinAFamily() {
        Finding[] primaries = {
            change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.01),
            change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.03),
            change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.6),
        };

        assertThat(verdicts(primaries))
                .containsExactly(
                        Optional.of(Verdict.ROSE), Optional.of(Verdict.UNDECIDED), Optional.of(Verdict.UNDECIDED));
    }

    @Test
    void exploratoryRowsAndCommunitiesConcludeNothing() {
        assertThat(verdicts(
                        change(IndicatorRole.EXPLORATORY, Subgroup.EVERYBODY, 33, 0.5, 0.0001),
                        change(IndicatorRole.PRIMARY, NORTH, 33, 0.5, 0.0001),
                        change(IndicatorRole.SECONDARY, Subgroup.of("sector", "a"), 33, 0.5, 0.0001)))
                .containsOnly(Optional.of(Verdict.DESCRIPTIVE));
    }

    @Test
    void theChangeOfACommunitysNetworkIsInTheFamily() {
        assertThat(verdicts(ties(NORTH, 0.02))).containsExactly(Optional.of(Verdict.ROSE));
        assertThat(verdicts(ties(NORTH, 0.02), ties(Subgroup.of(new CommunityId("south")), 0.03)))
                .containsExactly(Optional.of(Verdict.ROSE), Optional.of(Verdict.ROSE));
        assertThat(verdicts(ties(NORTH, 0.04), ties(Subgroup.of(new CommunityId("south")), 0.6)))
                .containsOnly(Optional.of(Verdict.UNDECIDED));
        assertThat(verdicts(ties(Subgroup.of("sector", "a"), 0.02))).containsExactly(Optional.of(Verdict.DESCRIPTIVE));
    }

    @ParameterizedTest
    @CsvSource({"11, NOT_ASSESSABLE", "12, ROSE"})
    void belowTwelvePeopleNothingIsAssessed(int people, Verdict expected) {
        assertThat(verdicts(change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, people, 0.5, 0.001)))
                .containsExactly(Optional.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.71, TOO_SMALL_TO_MATTER", "0.7, ROSE", "0.4, ROSE", "0.1, ROSE"})
    void anIntervalWithinTheSmallestChangeIsTooSmall(double smallest, Verdict expected) {
        Estimate estimate = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.001, smallest);

        assertThat(verdicts(estimate)).containsExactly(Optional.of(expected));
        assertThat(estimate.mayBeTooSmall()).isEqualTo(smallest == 0.7 || smallest == 0.4);
    }

    @ParameterizedTest
    @CsvSource({"0.6, TOO_SMALL_TO_MATTER", "0.5, ROSE"})
    void aChangeThatIsEqualForAllHasNoIntervalToCompare(double smallest, Verdict expected) {
        Estimate spread = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.001, smallest);
        FindingDetails uniform = new FindingDetails() {
            @Override
            public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
                return new FindingNumbers();
            }

            @Override
            public boolean isUniform() {
                return true;
            }
        };
        Inference sign = new Inference(Optional.empty(), IntervalMethod.T, Optional.empty(), spread.test());

        assertThat(verdicts(new Estimate(
                        spread.subject(),
                        spread.value(),
                        spread.unit(),
                        sign,
                        spread.sample(),
                        uniform,
                        spread.provenance())))
                .containsExactly(Optional.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "33, 0.049, 0.4, TOO_SMALL_TO_MATTER",
        "33, 0.051, 0.9, DESCRIPTIVE",
        "11, 0.001, 0.9, NOT_ASSESSABLE",
    })
    void aTestOfEquivalenceDecidesTheOtherWayRound(int people, double p, double smallest, Verdict expected) {
        Estimate change = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, people, 0.5, p, smallest);

        assertThat(verdicts(equivalence(change, change.inference()))).containsExactly(Optional.of(expected));
    }

    @Test
    void withoutATestOfEquivalenceNothingIsConcluded() {
        Estimate change = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.001, 0.4);

        assertThat(verdicts(equivalence(change, Inference.NONE))).containsExactly(Optional.of(Verdict.DESCRIPTIVE));
    }

    private static Estimate equivalence(Estimate change, Inference inference) {
        FindingSubject subject = change.subject();
        MethodCall call =
                MethodCall.of(Methods.ALL.find("equivalence").orElseThrow().declaration(), subject.source());
        return new Estimate(
                new FindingSubject(
                        subject.indicator(),
                        subject.label(),
                        subject.outcome(),
                        call,
                        subject.waves(),
                        subject.subgroup()),
                change.value(),
                change.unit(),
                inference,
                change.sample(),
                change.details(),
                change.provenance());
    }

    @Test
    void aChangeWithoutATestHasNoVerdict() {
        Estimate tested = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.001);

        Estimate untested = Estimate.withoutInference(
                tested.subject(),
                tested.value(),
                tested.unit(),
                tested.sample(),
                tested.details(),
                tested.provenance());

        assertThat(verdicts(untested)).containsExactly(Optional.empty());
    }

    @Test
    void aChangeAlikeInAllCommunitiesIsDescribed() {
        Estimate change = change(IndicatorRole.PRIMARY, Subgroup.EVERYBODY, 33, 0.5, 0.001);
        Inference alike = new Inference(Optional.empty(), IntervalMethod.CR2, Optional.empty(), Optional.empty())
                .with(new CommunityBasis(List.of(), OptionalDouble.empty()));

        assertThat(verdicts(new Estimate(
                        change.subject(),
                        change.value(),
                        change.unit(),
                        alike,
                        change.sample(),
                        change.details(),
                        change.provenance())))
                .containsExactly(Optional.of(Verdict.DESCRIPTIVE));
    }

    private static List<Optional<Verdict>> verdicts(Finding... findings) {
        return Verdicts.assign(Adjustment.adjust(List.of(findings))).stream()
                .map(finding -> ((Estimate) finding).verdict())
                .toList();
    }

    private static Estimate ties(Subgroup subgroup, double p) {
        FindingSubject subject = SubjectFixture.subject("network:advice", "degree_change", subgroup);
        return change(IndicatorRole.PRIMARY, OutcomeCriteria.NONE, subject, 33, 0.5, p);
    }

    private static Estimate change(IndicatorRole role, Subgroup subgroup, int people, double value, double p) {
        return change(role, OutcomeCriteria.NONE, subgroup, people, value, p);
    }

    private static Estimate change(
            IndicatorRole role, Subgroup subgroup, int people, double value, double p, double smallest) {
        OutcomeCriteria criteria = new OutcomeCriteria(OptionalDouble.empty(), OptionalDouble.of(smallest));
        return change(role, criteria, subgroup, people, value, p);
    }

    private static Estimate change(
            IndicatorRole role, OutcomeCriteria criteria, Subgroup subgroup, int people, double value, double p) {
        return change(role, criteria, SubjectFixture.subject("scale:s", "mean_change", subgroup), people, value, p);
    }

    /** With an interval of 0.2 on either side. */
    private static Estimate change(
            IndicatorRole role, OutcomeCriteria criteria, FindingSubject plain, int people, double value, double p) {
        FindingSubject subject = new FindingSubject(
                plain.indicator(),
                plain.label(),
                new Outcome(role, "practice", DesiredDirection.UP, criteria),
                MethodCall.of(MeanChangeMethod.DECLARATION, plain.source()),
                plain.waves(),
                plain.subgroup());
        return new Estimate(
                subject,
                value,
                MeasurementUnit.POINTS,
                new Inference(
                        Optional.of(new Interval(value - 0.2, value + 0.2, 0.95)),
                        IntervalMethod.T,
                        Optional.empty(),
                        Optional.of(SignificanceTest.withoutAdjustment("pairedT", 2, OptionalInt.of(people - 1), p))),
                new AnalysisSample(people, people, Map.of()),
                new DoseResponseDetails(people),
                SubjectFixture.provenance());
    }
}
