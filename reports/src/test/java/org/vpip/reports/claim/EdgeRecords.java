package org.vpip.reports.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.LinkageDetails.ChanceLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageContrast;
import org.vpip.analysis.finding.details.LinkageDetails.LinkageSensitivity;
import org.vpip.analysis.finding.details.LinkageDetails.RuleLinkCounts;
import org.vpip.analysis.finding.details.LinkageDetails.SensitivityChange;
import org.vpip.analysis.finding.details.LinkageDetails.WaveLinkageCounts;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.LocalHourDetails.RegionLocalHours;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.PurposeDetails.PurposeRow;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.NumberedPeople;

/** Random findings about participation, sessions, regions and linkage. */
final class EdgeRecords {
    private EdgeRecords() {}

    static Estimate flow(FindingSubject subject, Random random) {
        int members = Math.max(1, EdgeFindings.people(random));
        List<WaveFlow> waves = new ArrayList<>();
        int first = random.nextInt(members + 1);
        for (WaveId wave : subject.waves()) {
            int responded = waves.isEmpty() ? first : random.nextInt(members + 1);
            int retained = waves.isEmpty() ? first : random.nextInt(Math.min(first, responded) + 1);
            waves.add(NumberedPeople.flow(wave, members, responded, retained));
        }
        return EdgeFindings.plain(subject, members, members, new ParticipantFlowDetails(members, waves));
    }

    static Estimate sessions(FindingSubject subject, Random random) {
        int planned = 1 + random.nextInt(12);
        int held = random.nextInt(planned + 1);
        return EdgeFindings.plain(subject, (double) held / planned, held, new SessionDetails(planned, held));
    }

    static Estimate engagement(FindingSubject subject, Random random) {
        int members = Math.max(1, EdgeFindings.people(random));
        return EdgeFindings.plain(
                subject,
                EdgeFindings.value(subject.method().unit(), random),
                members,
                new EngagementDetails(members, random.nextInt(members + 1)));
    }

    static Estimate purposes(FindingSubject subject, Random random) {
        int tagged = random.nextInt(9);
        PurposeRow row = new PurposeRow("ask", OptionalInt.of(tagged), OptionalInt.of(2 * tagged));
        PurposeRow none = new PurposeRow("", OptionalInt.of(1), OptionalInt.of(1));
        return EdgeFindings.plain(subject, 0.5, 9, new PurposeDetails(List.of(row, none), tagged));
    }

    static Estimate hours(FindingSubject subject, Random random) {
        TreeMap<Integer, Integer> sessions = new TreeMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(hour -> sessions.put(7 + hour, 1 + random.nextInt(3)));
        RegionLocalHours row = new RegionLocalHours(
                new Wording("North", "Nord"), ZoneId.of("America/Halifax"), sessions, random.nextInt(3));
        return EdgeFindings.plain(subject, random.nextDouble(), 9, new LocalHourDetails(List.of(row), 9, 3));
    }

    static Estimate regions(FindingSubject subject, Random random) {
        boolean initiatives = subject.method().id().contains("initiative");
        List<RegionRow> rows = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> new RegionRow(
                        new Wording("Region " + i, "Région " + i),
                        "",
                        OptionalInt.of(i == 1 ? 3 : random.nextInt(3)),
                        PersonSet.EMPTY,
                        1000,
                        OptionalDouble.of(random.nextDouble() * 2),
                        initiatives ? OptionalInt.of(i == 1 ? 1 : random.nextInt(2)) : OptionalInt.empty()))
                .toList();
        return EdgeFindings.plain(subject, 0.5, 9, new RegionDetails(rows, List.of()));
    }

    static Estimate feedback(FindingSubject subject, Random random) {
        int answers = Math.max(1, EdgeFindings.people(random));
        Session session = new Session(
                "s1", new CommunityId("north"), "meeting", LocalDate.of(2025, 1, 15), null, null, OptionalInt.empty());
        SessionFeedbackRow row = new SessionFeedbackRow(
                random.nextBoolean() ? Optional.of(session) : Optional.empty(),
                OptionalInt.of(answers),
                OptionalDouble.of(4.5));
        return EdgeFindings.plain(
                subject, 1 + 4 * random.nextDouble(), answers, new FeedbackDetails(1, 5, List.of(row)));
    }

    static Estimate linkage(FindingSubject subject, Random random) {
        int codes = Math.max(1, EdgeFindings.people(random));
        WaveLinkageCounts wave = new WaveLinkageCounts(
                subject.waves().get(0),
                codes,
                0,
                new RuleLinkCounts(random.nextInt(codes + 1), 0, 0),
                1,
                Optional.of(new ChanceLinkCounts(0.02, 0.5)));
        SensitivityChange change = new SensitivityChange(codes, codes, 0.2, Optional.empty());
        LinkageSensitivity sensitivity = new LinkageSensitivity(
                new IndicatorId("p1"),
                new Wording("Confidence", "Confiance"),
                List.of(subject.waves().get(0)),
                Optional.of(change),
                Optional.empty(),
                Optional.empty());
        LinkageContrast contrast =
                new LinkageContrast(new Wording("Confidence", "Confiance"), 5, 1, OptionalDouble.empty());
        return EdgeFindings.plain(
                subject, 0.5, codes, new LinkageDetails(List.of(wave), List.of(contrast), List.of(sensitivity)));
    }
}
