package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.evaluation.Findings;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.disclosure.Rule;
import org.vpip.reports.disclosure.fact.PublishedFact;

/**
 * Stands between findings and everything that leaves the program.
 *
 * <p>Researchers see all. For everybody else: no number about fewer than five people (ten, for funders and the public,
 * in groups of a sensitive attribute, as in each region where regions are one); no count from 1 to 4, neither told nor to
 * be had by subtraction or from a share; where one group of a breakdown is withheld, the next smallest too; of ties
 * between groups only how they compare with what would be expected, and nothing of small groups and of few ties; no size
 * of a community that would give away how few
 * did not answer; drawings of persons only from 15 people (30 for funders and the public), small groups merged, nobody
 * with few ties, no pseudonyms; no more digits than are printed.
 */
public final class DisclosureGate {
    private final Set<String> sensitiveAttributes;
    private final List<PublishedFact> earlier;

    /** @param sensitiveAttributes ids of attributes that need the stricter threshold */
    public DisclosureGate(Set<String> sensitiveAttributes) {
        this(sensitiveAttributes, List.of());
    }

    /**
     * @param sensitiveAttributes ids of attributes that need the stricter threshold
     * @param earlier facts of all earlier releases
     */
    public DisclosureGate(Set<String> sensitiveAttributes, List<PublishedFact> earlier) {
        this.sensitiveAttributes = Set.copyOf(sensitiveAttributes);
        this.earlier = List.copyOf(earlier);
    }

    /** Returns the facts of all earlier releases. */
    public List<PublishedFact> earlier() {
        return earlier;
    }

    public Released release(Findings findings, Audience audience) {
        List<ReleasedFinding> released = new ArrayList<>();
        for (Finding finding : findings.all()) {
            released.add(audience.seesEverything() ? Shown.whole(finding) : judge(finding, audience));
        }
        if (!audience.seesEverything()) {
            new Complement(findings.all(), released, subject -> fewest(subject, audience)).withhold();
            Sizes.hide(released);
            released.replaceAll(Rounding::of);
        }
        return new Released(audience, findings.study(), findings.planHash(), findings.dataHash(), released);
    }

    /** Returns the fewest people whom a number about a subject needs. */
    public int fewest(FindingSubject subject, Audience audience) {
        String attribute = subject.subgroup().attribute();
        boolean group = attribute != null && sensitiveAttributes.contains(attribute);
        return audience.fewestPeople(
                group || sensitiveAttributes.contains(subject.call().attribute()));
    }

    private ReleasedFinding judge(Finding finding, Audience audience) {
        FindingSubject subject = finding.subject();
        if (subject.method().release() == ReleaseRule.PUBLIC_RECORD) {
            return Shown.whole(finding);
        }
        int people = finding.sample().used();
        if (people > 0 && people < fewest(subject, audience)) {
            return new Withheld(subject, Rule.SMALL_GROUP);
        }
        if (isAddedForResearchers(subject)) {
            return new Withheld(subject, Rule.SMALL_COUNT);
        }
        if (finding instanceof Estimate estimate) {
            return judgeEstimate(estimate, audience);
        }
        return isAboutSessions(subject)
                ? LocalStarts.withoutMembers(finding)
                : SmallCounts.maskCounted(Shown.whole(finding));
    }

    /** Returns whether the finding counts sessions or anonymous answers, which give no number of members away. */
    static boolean isAboutSessions(FindingSubject subject) {
        return subject.method().countsSessions();
    }

    /** Returns whether no row of the plan asks for the finding and only researchers see its method, so that its counts stay too. */
    private static boolean isAddedForResearchers(FindingSubject subject) {
        return subject.role() == IndicatorRole.DESCRIPTIVE && subject.method().release() == ReleaseRule.RESEARCHERS;
    }

    private ReleasedFinding judgeEstimate(Estimate estimate, Audience audience) {
        if (estimate.subject().method().release() == ReleaseRule.RESEARCHERS) {
            return new Withheld(estimate.subject(), Rule.SMALL_COUNT);
        }
        if (estimate.details() instanceof SociogramDetails picture) {
            return judgePicture(estimate, picture, audience);
        }
        if (estimate.details() instanceof FeedbackDetails feedback) {
            return FewAnswers.hidden(estimate, feedback, fewest(estimate.subject(), audience))
                    .<ReleasedFinding>map(shown -> shown)
                    .orElseGet(() -> new Withheld(estimate.subject(), Rule.SMALL_GROUP));
        }
        if (estimate.details() instanceof LocalHourDetails hours) {
            return LocalStarts.told(estimate, hours)
                    .<ReleasedFinding>map(shown -> shown)
                    .orElseGet(() -> new Withheld(estimate.subject(), Rule.COMPLEMENT));
        }
        if (estimate.unit() == MeasurementUnit.COUNT && SmallCounts.isSmall(Math.round(estimate.value()))) {
            return new Withheld(estimate.subject(), Rule.SMALL_COUNT);
        }
        return SmallCounts.mask(estimate, fewest(estimate.subject(), audience))
                .<ReleasedFinding>map(shown -> withoutSmallGroups(shown, audience))
                .orElseGet(() -> new Withheld(estimate.subject(), Rule.SMALL_COUNT));
    }

    private ReleasedFinding judgePicture(Estimate estimate, SociogramDetails picture, Audience audience) {
        boolean grouped = !sensitiveAttributes.contains(picture.attribute());
        return Pictures.thinned(estimate, picture, audience.fewestInPicture(), grouped)
                .<ReleasedFinding>map(shown -> shown)
                .orElseGet(() -> new Withheld(estimate.subject(), Rule.SMALL_PICTURE));
    }

    private Shown withoutSmallGroups(Shown shown, Audience audience) {
        Estimate estimate = shown.estimate();
        if (!(estimate.details() instanceof NetworkTableDetails table)) {
            return shown;
        }
        int fewest = audience.fewestPeople(sensitiveAttributes.contains(table.attribute()));
        return shown.with(estimate.with(estimate.sample(), MixingCells.hidden(table, fewest)));
    }
}
