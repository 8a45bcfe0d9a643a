package org.vpip.analysis.engagement;

import java.util.List;
import java.util.Map;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.study.partition.AttributePartition;

/**
 * The share of the regions in which there is at least one member, 0 to 1. The details have the members of each region and
 * their participation-population index: their share of members over the region's share of the population. There is no index
 * where the population of a region is not given. A region without members is a finding.
 */
public final class RegionalCoverage {
    private RegionalCoverage() {}

    /**
     * @param codes region of each member, blank where unknown; case is ignored
     * @param partition the groups of regions that the details tell; the share is always one of single regions
     */
    public static Finding of(
            FindingSubject subject,
            List<Region> regions,
            Map<ParticipantId, String> codes,
            AttributePartition partition,
            Provenance provenance) {
        return of(subject, regions, new RegionTable(regions, codes, List.of(), partition), provenance);
    }

    /**
     * Returns the coverage of the regions with a known initiative, and the numbers of initiatives. A region with initiatives
     * and without a member is a gap. Not estimable when no initiative is known.
     *
     * @param codes region of each member, blank where unknown; case is ignored
     * @param partition the groups of regions that the details tell; the share is always one of single regions
     */
    public static Finding initiativeCoverage(
            FindingSubject subject,
            List<Region> regions,
            Map<ParticipantId, String> codes,
            List<Initiative> initiatives,
            AttributePartition partition,
            Provenance provenance) {
        List<String> known = initiatives.stream().map(Initiative::region).toList();
        RegionTable table = new RegionTable(regions, codes, known, partition);
        List<Region> active =
                regions.stream().filter(region -> table.initiatives(region) > 0).toList();
        return active.isEmpty()
                ? new NotEstimable(subject, NotEstimableReason.NO_INITIATIVE, table.sample(), provenance)
                : of(subject, active, table, provenance);
    }

    private static Finding of(FindingSubject subject, List<Region> regions, RegionTable table, Provenance provenance) {
        AnalysisSample counted = table.sample();
        if (counted.used() == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_MEMBER, counted, provenance);
        }
        int reached = (int)
                regions.stream().filter(region -> table.members(region) > 0).count();
        double share = (double) reached / regions.size();
        return Estimate.withoutInference(
                subject, share, MeasurementUnit.PROPORTION, counted, table.details(regions, reached), provenance);
    }
}
