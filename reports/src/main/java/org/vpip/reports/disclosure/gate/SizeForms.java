package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The forms of a finding by the numbers of people that are published with it, the fullest first. */
final class SizeForms {
    private static final int ROUND = 10;
    private static final int MOST_LIMITS = 4;

    private SizeForms() {}

    /**
     * Returns the finding with everybody who could have counted, with those who did, and with lower limits of their number.
     *
     * @param fewest people of whom a number may be published
     */
    static List<Shown> of(Finding finding, int fewest) {
        List<Shown> forms = new ArrayList<>();
        FindingSubject subject = finding.subject();
        if (!subject.subgroup().isAttributeGroup()) {
            forms.add(Shown.whole(finding));
        }
        if (!subject.method().countsSessions()) {
            Shown used = withoutSize(finding);
            forms.add(used);
            if (mayStandWithoutPeople(finding)) {
                limits(finding, fewest).forEach(limit -> forms.add(atLeast(limit, used)));
            }
        }
        return forms;
    }

    /**
     * Returns lower limits of the number of people, the largest first: a few round numbers, or one beside counts that are rounded as
     * well; and the fewest.
     */
    private static IntStream limits(Finding finding, int fewest) {
        int most = isTableOfAnswers((Estimate) finding) ? 1 : MOST_LIMITS;
        return IntStream.concat(
                IntStream.range(0, most)
                        .map(step -> round(finding.sample().used()) - ROUND * step)
                        .filter(limit -> limit > fewest),
                IntStream.of(fewest));
    }

    /** Returns the largest round number up to a number of people. */
    static int round(int people) {
        return people / ROUND * ROUND;
    }

    /** Returns a finding with the numbers of people of one that is admitted. */
    static Shown like(Shown admitted, Estimate whole) {
        if (admitted.includes(Part.SIZE)) {
            return Shown.whole(whole);
        }
        Shown used = withoutSize(whole);
        return admitted.includes(Part.PEOPLE)
                ? used
                : atLeast(admitted.finding().sample().used(), used);
    }

    /** Returns a finding in which only those who are in the number are counted. */
    static Shown withoutSize(Finding finding) {
        AnalysisSample used = finding.sample().withoutExclusions();
        return new Shown(with(finding, used), EnumSet.of(Part.SIZE));
    }

    private static Finding with(Finding finding, AnalysisSample sample) {
        if (finding instanceof Estimate estimate) {
            FindingDetails details =
                    estimate.details() instanceof NetworkDetails network ? network.withoutRoster() : estimate.details();
            return estimate.with(sample, details);
        }
        NotEstimable absent = (NotEstimable) finding;
        return new NotEstimable(absent.subject(), absent.reason(), sample, absent.provenance());
    }

    /** Returns whether nothing else in the finding counts its people. */
    private static boolean mayStandWithoutPeople(Finding finding) {
        if (!(finding instanceof Estimate estimate)) {
            return false;
        }
        FindingDetails details = estimate.details();
        return details instanceof ChangeDetails
                || details instanceof NetworkDetails
                || details instanceof NetworkTableDetails
                || isTableOfAnswers(estimate);
    }

    /** Returns whether the value of a finding is the number of people whose answers are counted. */
    private static boolean isTableOfAnswers(Estimate estimate) {
        return estimate.details() instanceof DistributionDetails && estimate.unit() == MeasurementUnit.COUNT;
    }

    private static Shown atLeast(int limit, Shown used) {
        Estimate estimate = used.estimate();
        FindingDetails details = atLeast(limit, estimate.details());
        AnalysisSample sample = estimate.sample().atLeast(limit);
        Estimate rest = isTableOfAnswers(estimate)
                ? Counts.replace(estimate, sample, details)
                : estimate.with(sample, details).withoutTestStatistic();
        return new Shown(rest, Set.of(Part.SIZE, Part.PEOPLE));
    }

    private static FindingDetails atLeast(int limit, FindingDetails details) {
        if (details instanceof ChangeDetails change) {
            return change.atLeast(limit);
        }
        return details instanceof NetworkDetails network ? network.atLeast(limit) : details;
    }
}
