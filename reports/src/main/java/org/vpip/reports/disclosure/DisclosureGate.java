package org.vpip.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NetworkPicture;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.indicator.Findings;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/**
 * Stands between findings and everything that leaves the program.
 *
 * <p>Researchers see all. For everybody else: no number about fewer than five people (ten, for funders and the public,
 * in groups of a sensitive attribute); no count from 1 to 4; where one group of a breakdown is withheld, the next
 * smallest too, until what is withheld is at least two groups and five people, so that no subtraction gives it away;
 * drawings of persons only from 15 members (30 for funders and the public), small groups merged, no pseudonyms.
 */
public final class DisclosureGate {
    private final Set<String> sensitiveAttributes;

    /** @param sensitiveAttributes ids of attributes that need the stricter threshold */
    public DisclosureGate(Set<String> sensitiveAttributes) {
        this.sensitiveAttributes = Set.copyOf(sensitiveAttributes);
    }

    public Released release(Findings findings, Audience audience) {
        List<ReleasedFinding> released = new ArrayList<>();
        for (Finding finding : findings.all()) {
            released.add(audience.seesEverything() ? new Shown(finding) : judge(finding, audience));
        }
        if (!audience.seesEverything()) {
            Complement.withhold(findings.all(), released);
        }
        return new Released(audience, findings.study(), findings.planHash(), findings.dataHash(), released);
    }

    private ReleasedFinding judge(Finding finding, Audience audience) {
        Subject subject = finding.subject();
        boolean sensitive = subject.slice().attribute() != null
                && sensitiveAttributes.contains(subject.slice().attribute());
        int people = finding.counted().used();
        boolean session = subject.source().startsWith("engagement:");
        if (people > 0 && people < audience.fewestPeople(sensitive) && !session) {
            return new Withheld(subject, Rule.SMALL_GROUP);
        }
        return finding instanceof Estimate estimate
                ? judgeEstimate(estimate, audience)
                : new Shown(SmallCounts.mask(finding));
    }

    private static ReleasedFinding judgeEstimate(Estimate estimate, Audience audience) {
        if (estimate.unit() == Unit.COUNT && SmallCounts.isSmall(estimate.value())) {
            return new Withheld(estimate.subject(), Rule.SMALL_COUNT);
        }
        if (estimate.details() instanceof NetworkPicture picture) {
            return picture.nodes().size() < audience.fewestInPicture()
                    ? new Withheld(estimate.subject(), Rule.SMALL_PICTURE)
                    : new Shown(estimate.with(estimate.counted(), Pictures.merged(picture)));
        }
        return SmallCounts.mask(estimate.details())
                .<ReleasedFinding>map(
                        (Details told) -> new Shown(estimate.with(SmallCounts.mask(estimate.counted()), told)))
                .orElseGet(() -> new Withheld(estimate.subject(), Rule.SMALL_COUNT));
    }
}
