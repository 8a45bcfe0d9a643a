package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.LocalHourDetails.RegionLocalHours;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** The sessions of an invented community: who came, at what hour it was where they live, and what they thought of it. */
final class RandomSessions {
    private static final List<String> ZONES = List.of("America/Edmonton", "America/Winnipeg", "America/Regina");
    private static final List<String> EASTERN = List.of("America/Moncton", "America/Halifax", "America/St_Johns");
    private static final int CHOICES = 5;

    private final RandomPeople people;
    private final List<Session> sessions;
    private final int[] attended;

    RandomSessions(RandomPeople people) {
        this.people = people;
        Random random = people.random();
        int held = 1 + random.nextInt(6);
        int morning = 11 + random.nextInt(6);
        this.sessions = IntStream.range(0, held)
                .mapToObj(day -> session(day, morning + random.nextInt(4)))
                .toList();
        this.attended = people.numbers(held + 1);
    }

    private static Session session(int day, int hour) {
        LocalDate date = LocalDate.of(2025, 2, 1).plusDays(day);
        OffsetDateTime start = date.atTime(hour, 0).atOffset(ZoneOffset.UTC);
        return new Session(
                "s" + day, new CommunityId("north"), "meeting", date, start, start.plusHours(1), OptionalInt.empty());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(FindingExamples.sessions(sessions.size() + people.random().nextInt(3), sessions.size()));
        findings.add(mean("mean_sessions", MeasurementUnit.SESSIONS_EACH, person -> attended[person]));
        findings.add(mean("mean_hours", MeasurementUnit.HOURS_EACH, person -> attended[person] * 0.9));
        findings.add(mean("sustained_share", MeasurementUnit.PROPORTION, person -> attended[person] >= 3 ? 1 : 0));
        findings.add(mean("one_off_share", MeasurementUnit.PROPORTION, person -> attended[person] == 1 ? 1 : 0));
        findings.add(localHours());
        findings.addAll(feedback());
        return findings;
    }

    private Finding mean(String method, MeasurementUnit unit, IntToDoubleFunction value) {
        double[] values = people.all().mapToDouble(value).toArray();
        int contributing = (int) Arrays.stream(values).filter(one -> one > 0).count();
        return Estimate.withoutInference(
                subject(
                        "d_" + method,
                        IndicatorRole.EXPLORATORY,
                        "engagement:sessions",
                        method,
                        RandomPeople.community()),
                Arrays.stream(values).average().orElse(0),
                unit,
                people.sample(person -> true),
                new EngagementDetails(
                        values.length,
                        contributing,
                        unit == MeasurementUnit.PROPORTION ? Optional.empty() : Optional.of(amounts(values))),
                provenance());
    }

    private static PersonAmounts amounts(double[] values) {
        return PersonAmounts.of(IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.toMap(NumberedPeople::id, person -> values[person])));
    }

    private static ZoneId zone(int region) {
        return ZoneId.of(region < ZONES.size() ? ZONES.get(region) : EASTERN.get(region - ZONES.size()));
    }

    private static boolean isOutside(Session session, int region) {
        int hour = hour(session, region);
        return hour < 8 || hour >= 18;
    }

    private static int hour(Session session, int region) {
        return session.planned()
                .atStartOfDay(ZoneOffset.UTC)
                .plusHours(start(session))
                .withZoneSameInstant(zone(region))
                .getHour();
    }

    private static int start(Session session) {
        OffsetDateTime start = session.start();
        return start == null ? 0 : start.getHour();
    }

    private Finding localHours() {
        int[] known = people.all()
                .filter(person -> people.region(person) != RandomPeople.UNKNOWN)
                .toArray();
        long outside = Arrays.stream(known).mapToLong(this::away).sum();
        int affected =
                (int) Arrays.stream(known).filter(person -> away(person) > 0).count();
        List<RegionLocalHours> rows = IntStream.range(0, RandomPeople.REGIONS.size())
                .mapToObj(this::hours)
                .toList();
        return Estimate.withoutInference(
                subject(
                        "d8",
                        IndicatorRole.EXPLORATORY,
                        "engagement:sessions",
                        "local_hours(region)",
                        RandomPeople.community()),
                known.length == 0 ? 0 : outside / ((double) known.length * sessions.size()),
                MeasurementUnit.PROPORTION,
                new AnalysisSample(
                        known.length,
                        people.size(),
                        Map.of(ExclusionReason.UNKNOWN_REGION, people.size() - known.length)),
                new LocalHourDetails(rows, known.length, affected),
                provenance());
    }

    private long away(int person) {
        return sessions.stream()
                .filter(session -> isOutside(session, people.region(person)))
                .count();
    }

    private RegionLocalHours hours(int region) {
        TreeMap<Integer, Integer> hours = new TreeMap<>();
        sessions.forEach(session -> hours.merge(hour(session, region), 1, Integer::sum));
        int outside = (int)
                sessions.stream().filter(session -> isOutside(session, region)).count();
        return new RegionLocalHours(Wording.same(RandomPeople.REGIONS.get(region)), zone(region), hours, outside);
    }

    /** Returns what those who came said of each session, on two questions of which some skipped the second. */
    private List<Finding> feedback() {
        List<SessionFeedbackRow> first = new ArrayList<>();
        List<SessionFeedbackRow> second = new ArrayList<>();
        for (Session session : sessions) {
            int answers = people.random().nextInt(Math.min(25, people.size()) + 1);
            int skipped = people.random().nextBoolean() ? 0 : people.random().nextInt(answers + 1);
            first.add(row(session, answers));
            second.add(row(session, answers - skipped));
        }
        return List.of(feedback("f1", first), feedback("f2", second));
    }

    private SessionFeedbackRow row(Session session, int answers) {
        int least = 1 + people.random().nextInt(CHOICES);
        double sum = IntStream.range(0, answers)
                .map(answer -> least + people.random().nextInt(CHOICES + 1 - least))
                .sum();
        return new SessionFeedbackRow(
                Optional.of(session),
                OptionalInt.of(answers),
                answers == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / answers));
    }

    private static Finding feedback(String id, List<SessionFeedbackRow> all) {
        List<SessionFeedbackRow> rows =
                all.stream().filter(row -> row.answers().orElse(0) > 0).toList();
        int answers = rows.stream().mapToInt(row -> row.answers().orElse(0)).sum();
        double sum = rows.stream()
                .mapToDouble(row -> row.answers().orElse(0) * row.mean().orElse(0))
                .sum();
        return Estimate.withoutInference(
                subject(id, IndicatorRole.EXPLORATORY, "item:" + id, "feedback", Subgroup.EVERYBODY),
                answers == 0 ? 0 : sum / answers,
                MeasurementUnit.POINTS,
                AnalysisSample.complete(answers),
                new FeedbackDetails(1, CHOICES, rows),
                provenance());
    }
}
