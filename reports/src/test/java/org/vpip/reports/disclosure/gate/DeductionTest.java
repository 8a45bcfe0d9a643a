package org.vpip.reports.disclosure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.change;
import static org.vpip.reports.FindingExamples.flow;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;
import static org.vpip.reports.NetworkFindingExamples.network;
import static org.vpip.reports.NetworkFindingExamples.ties;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.reports.attack.Attacker;
import org.vpip.reports.attack.Deduction;
import org.vpip.reports.attack.Leak;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** Each way to work out a small number finds one that was planted in a release, as if its rule had been switched off. */
class DeductionTest {
    private static List<Leak> attack(ReleasedFinding... findings) {
        Released released = new Released(Audience.FUNDER, "sample", "abc", "def", List.of(findings));
        return Attacker.attack(released, true, Set.of("identity"));
    }

    private static Shown whole(Estimate estimate) {
        return Shown.whole(estimate);
    }

    /** A finding of which only those in the number are told. */
    private static Shown unsized(Estimate estimate) {
        return SizeForms.withoutSize(estimate);
    }

    private static ReleasedFinding[] planted(Deduction deduction) {
        return switch (deduction) {
            case STATED -> release(whole(flow(40, 30, 27)));
            case GROUPS_SUBTRACTED -> release(yesses(Subgroup.EVERYBODY, 28, 0.5), yesses(sector("a"), 20, 0.65));
            case HIDDEN_GROUP_SIZE ->
                release(scale(Subgroup.EVERYBODY, 26), scale(sector("a"), 20), scale(sector("b"), 5), withheld("c"));
            case MULTIPLIED -> release(yesses(Subgroup.EVERYBODY, 20, 0.1));
            case NONRESPONSE -> release(whole(flow(48, 35, 35)), unsized(density(44, 44, 222)));
            case ROSTER_FROM_DENSITY -> release(unsized(density(12, 10, 30)));
            case WAVES_SUBTRACTED -> release(unsized(density(60, 35, 229)), whole(ties("n6", 33, 85, 61, 32)));
            case ITEM_NONRESPONSE -> release(whole(flow(40, 33, 33)), scale(Subgroup.EVERYBODY, 32));
            case FEEDBACK_NONRESPONSE -> release(feedback("f1", 8, 3), feedback("f2", 7, 3));
            case ANSWERS_FROM_MEAN -> release(feedback("f1", 5, 4.8));
            case CHOICES_UNMERGED -> release(PlantedTables.merged(), PlantedTables.item());
            case TABLE_SUBTRACTED -> release(PlantedTables.regions());
            case UNGROUPED_TIES -> release(whole(ungrouped()));
            case TIES_OUTSIDE_STAYERS -> release(unsized(density(60, 50, 149)), whole(ties("n6", 33, 85, 61, 32)));
            case DRAWN -> release(PlantedTables.picture(20, 20, "a"));
            case DRAWN_BETWEEN_GROUPS -> release(PlantedTables.picture(20, 20, "b"));
            case DRAWN_AT_ONE_WAVE -> release(PlantedTables.picture(20, 18, "a"));
            case DRAWN_DEGREES -> release(PlantedTables.picture(20, 20, "a"));
        };
    }

    private static ReleasedFinding[] release(ReleasedFinding... findings) {
        return findings;
    }

    @ParameterizedTest
    @EnumSource(Deduction.class)
    void findsWhatWasPlanted(Deduction deduction) {
        assertThat(attack(planted(deduction))).extracting(Leak::deduction).contains(deduction);
    }

    @Test
    void findsNothingWhereNothingFollows() {
        assertThat(attack(
                        whole(flow(48, 40, 33)),
                        scale(Subgroup.EVERYBODY, 33),
                        scale(sector("a"), 18),
                        scale(sector("b"), 15),
                        yesses(Subgroup.EVERYBODY, 33, 0.5),
                        unsized(density(48, 40, 222)),
                        feedback("f1", 12, 3.5)))
                .isEmpty();
    }

    private static Subgroup sector(String code) {
        return Subgroup.of("sector", code);
    }

    private static Shown yesses(Subgroup subgroup, int people, double share) {
        Estimate estimate = change("y1")
                .forSubgroup(subgroup)
                .sampleSize(people)
                .directions(0, people, 0)
                .range(0, 1)
                .before(share)
                .withoutInterval(0)
                .finding();
        return unsized(estimate);
    }

    private static Shown scale(Subgroup subgroup, int people) {
        return unsized(change("p1")
                .forSubgroup(subgroup)
                .sampleSize(people)
                .directions(people, 0, 0)
                .withoutInterval(0.5)
                .finding());
    }

    private static Withheld withheld(String code) {
        return new Withheld(scale(sector(code), 5).subject());
    }

    private static Estimate density(int nodes, int answered, int ties) {
        double value = Rounding.of(ties / (answered * (nodes - 1.0)), 2);
        return network("n1", "density", MeasurementUnit.PROPORTION, value, AFTER, nodes, answered, ties);
    }

    private static Estimate ungrouped() {
        NetworkDetails details = new NetworkDetails(
                "advice",
                true,
                new RosterCounts(50, 40, OptionalInt.of(0)),
                new TieCounts(222, 40 * 49, OptionalInt.of(60)),
                new GroupTieCounts(OptionalInt.of(100), OptionalInt.of(119), Optional.empty()));
        return network("n1", "density", MeasurementUnit.PROPORTION, 0.11, details, START);
    }

    private static Shown feedback(String id, int answers, double mean) {
        FindingSubject subject = subject(id, IndicatorRole.DESCRIPTIVE, "item:" + id, "feedback", Subgroup.EVERYBODY);
        SessionFeedbackRow row =
                new SessionFeedbackRow(Optional.empty(), OptionalInt.of(answers), OptionalDouble.of(mean));
        return whole(Estimate.withoutInference(
                subject,
                mean,
                MeasurementUnit.POINTS,
                AnalysisSample.complete(answers),
                new FeedbackDetails(1, 5, List.of(row)),
                provenance()));
    }
}
