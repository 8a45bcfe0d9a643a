package org.vpip.reports.attack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.SociogramDetails;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.SourceKind;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Finds how many members there are, and takes away those who answered. */
final class RosterAttack {
    private static final Set<String> MEMBER_MEANS =
            Set.of("mean_sessions", "mean_hours", "sustained_share", "one_off_share", "active_share", "posts_gini");

    private final ReleaseReader reader;
    private final LeakLog log;
    private final List<Shown> counting;

    private RosterAttack(ReleaseReader reader, LeakLog log) {
        this.reader = reader;
        this.log = log;
        this.counting = reader.shown()
                .filter(shown -> !shown.subject().subgroup().isAttributeGroup())
                .filter(shown -> !shown.subject().method().countsSessions())
                .filter(shown -> !SourceKind.SESSIONS.includes(shown.subject().source()))
                .filter(shown ->
                        ReleaseReader.details(shown, SociogramDetails.class).isEmpty())
                .filter(RosterAttack::countsPeople)
                .toList();
    }

    /** Where the number of members is withheld, the sample of regions is regions. */
    private static boolean countsPeople(Shown shown) {
        return shown.includes(Part.SIZE)
                || ReleaseReader.details(shown, RegionDetails.class).isEmpty();
    }

    static void attack(ReleaseReader reader, LeakLog log) {
        RosterAttack attack = new RosterAttack(reader, log);
        attack.subtractAnswered();
        attack.divideByDensity();
    }

    private void subtractAnswered() {
        Set<Long> sizes = new LinkedHashSet<>();
        reader.shown()
                .filter(shown -> !shown.subject().subgroup().isAttributeGroup())
                .forEach(shown -> addSize(shown, sizes));
        counting.forEach(shown -> sizes.forEach(size -> log.note(
                shown,
                Deduction.NONRESPONSE,
                "of " + size,
                CountRange.exactly(size).minus(reader.people(shown)))));
    }

    private static void addSize(Shown shown, Set<Long> sizes) {
        if (!(shown.finding() instanceof Estimate estimate)) {
            return;
        }
        if (estimate.details() instanceof EngagementDetails engagement) {
            if (MEMBER_MEANS.contains(shown.subject().method().id())) {
                sizes.add((long) engagement.members());
            }
        } else if (estimate.provenance().source() instanceof NetworkSource network && network.logged()) {
            if (shown.includes(Part.PEOPLE)) {
                sizes.add((long) estimate.sample().used());
            }
        } else if (shown.includes(Part.SIZE)) {
            if (estimate.details() instanceof ParticipantFlowDetails flow) {
                sizes.add((long) flow.members());
            } else if (estimate.details() instanceof NetworkDetails network) {
                sizes.add((long) network.roster().nodes());
            } else if (estimate.details() instanceof RegionDetails) {
                sizes.add((long) estimate.sample().eligible());
            }
        }
    }

    /** The density is ties over those who answered times the others; several of one community narrow the others down. */
    private void divideByDensity() {
        CountRange members = new CountRange(0, Integer.MAX_VALUE);
        List<Shown> densities = reader.shown(NetworkDetails.class)
                .filter(shown -> shown.includes(Part.PEOPLE) && !shown.includes(Part.SIZE))
                .filter(shown -> shown.subject().method().equals(NetworkMeasure.DENSITY.declaration()))
                .filter(shown -> shown.estimate().value() > reader.precision())
                .toList();
        for (Shown shown : densities) {
            members = members.within(members(shown));
        }
        for (Shown shown : counting) {
            members = members.within(new CountRange(reader.people(shown).low(), Integer.MAX_VALUE));
        }
        for (Shown shown : densities) {
            CountRange silent = members.minus(reader.people(shown));
            log.note(shown, Deduction.ROSTER_FROM_DENSITY, "silent", silent);
        }
    }

    private CountRange members(Shown shown) {
        NetworkDetails network = (NetworkDetails) shown.estimate().details();
        double value = shown.estimate().value();
        double each = network.ties().observed() / (double) network.roster().answered();
        CountRange others = new CountRange((long) Math.ceil(each / (value + reader.precision()) - 1e-7), (long)
                Math.floor(each / (value - reader.precision()) + 1e-7));
        return others.plus(CountRange.exactly(1));
    }
}
