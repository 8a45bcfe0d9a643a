package org.vpip.reports.attack;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.EngagementDetails;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.analysis.finding.details.LocalHourDetails.RegionLocalHours;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.PurposeDetails;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.details.SessionDetails;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Works out small numbers from one finding about taking part. */
final class EngagementAttacks {
    private EngagementAttacks() {}

    static void read(Shown shown, ParticipantFlowDetails flow, ReleaseReader reader, LeakLog log) {
        int first = flow.waves().get(0).responded();
        for (WaveFlow wave : flow.waves()) {
            log.stated(shown, "responded", wave.responded());
            log.stated(shown, "retained", wave.retained());
            log.stated(shown, "left after the first wave", first - (long) wave.retained());
            log.stated(shown, "came later", wave.responded() - (long) wave.retained());
            if (shown.includes(Part.SIZE)) {
                log.stated(shown, "did not respond", flow.members() - (long) wave.responded());
                log.stated(shown, "not retained", flow.members() - (long) wave.retained());
            }
        }
    }

    /** Sessions are no people, unless the sample beside them counts something else. */
    static void read(Shown shown, SessionDetails sessions, ReleaseReader reader, LeakLog log) {
        AnalysisSample sample = shown.finding().sample();
        if (sample.used() != sessions.held() || sample.eligible() != sessions.planned()) {
            log.stated(shown, "used", sample.used());
            log.stated(shown, "not used", sample.eligible() - (long) sample.used());
        }
    }

    static void read(Shown shown, DoseResponseDetails dose, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people", dose.people());
    }

    static void read(Shown shown, EngagementDetails engagement, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "contributing", engagement.contributing());
        log.stated(shown, "not contributing", engagement.members() - (long) engagement.contributing());
        Estimate estimate = shown.estimate();
        if (estimate.unit() == MeasurementUnit.PROPORTION
                && !shown.subject().method().id().equals("posts_gini")) {
            CountRange sharing = CountRange.product(engagement.members(), estimate.value(), reader.precision());
            log.note(shown, Deduction.MULTIPLIED, "contributing", sharing);
            log.note(
                    shown,
                    Deduction.MULTIPLIED,
                    "not contributing",
                    CountRange.exactly(engagement.members()).minus(sharing));
        }
    }

    static void read(Shown shown, FeedbackDetails feedback, ReleaseReader reader, LeakLog log) {
        int choices = (int) (feedback.maximum() - feedback.minimum()) + 1;
        feedback.rows().forEach(row -> log.stated(shown, "answers", row.answers()));
        int rows = feedback.rows().stream()
                .mapToInt(row -> row.answers().orElse(0))
                .sum();
        if (shown.includes(Part.PEOPLE)) {
            log.note(
                    shown,
                    Deduction.TABLE_SUBTRACTED,
                    "answers about hidden sessions",
                    shown.finding().sample().used() - (long) rows);
        }
        feedback.rows().stream()
                .filter(row -> row.mean().isPresent() && row.answers().isPresent())
                .forEach(row -> readRow(shown, row, feedback.minimum(), choices, reader, log));
    }

    private static void readRow(
            Shown shown, SessionFeedbackRow row, double minimum, int choices, ReleaseReader reader, LeakLog log) {
        int people = row.answers().orElse(0);
        CountRange sum = CountRange.product(people, row.mean().orElse(0) - minimum, reader.precision());
        AnswerSets sets = new AnswerSets(choices, people, sum, OptionalDouble.empty(), reader.precision(), List.of());
        for (int choice = 0; choice < choices; choice++) {
            log.note(shown, Deduction.ANSWERS_FROM_MEAN, "answer " + choice, sets.people(choice));
        }
    }

    static void read(Shown shown, LocalHourDetails hours, ReleaseReader reader, LeakLog log) {
        if (hours.members() == 0) {
            return;
        }
        log.stated(shown, "members", hours.members());
        log.stated(shown, "affected", hours.affected());
        log.stated(shown, "not affected", hours.members() - (long) hours.affected());
        List<Double> shares = hours.rows().stream()
                .map(EngagementAttacks::share)
                .distinct()
                .sorted()
                .toList();
        if (shares.size() == 2) {
            double span = shares.get(1) - shares.get(0);
            CountRange later = CountRange.product(
                    hours.members(), (shown.estimate().value() - shares.get(0)) / span, reader.precision() / span);
            log.note(shown, Deduction.MULTIPLIED, "members of the later regions", later);
            log.note(
                    shown,
                    Deduction.MULTIPLIED,
                    "members of the earlier regions",
                    CountRange.exactly(hours.members()).minus(later));
        }
    }

    private static double share(RegionLocalHours row) {
        int held = row.sessions().values().stream().mapToInt(Integer::intValue).sum();
        return held == 0 ? 0 : row.outside() / (double) held;
    }

    static void read(Shown shown, PurposeDetails purposes, ReleaseReader reader, LeakLog log) {
        int used = shown.finding().sample().used();
        log.stated(shown, "tagged", purposes.tagged());
        log.stated(shown, "never tagged", used - (long) purposes.tagged());
        purposes.rows().forEach(row -> {
            log.stated(shown, "people of " + row.purpose(), row.people());
            log.stated(shown, "messages of " + row.purpose(), row.messages());
        });
        OptionalInt blank = purposes.rows().get(purposes.rows().size() - 1).messages();
        double untagged = 1 - shown.estimate().value();
        if (blank.isPresent() && untagged > reader.precision()) {
            CountRange all = new CountRange((long) Math.ceil(blank.getAsInt() / (untagged + reader.precision())), (long)
                    Math.floor(blank.getAsInt() / (untagged - reader.precision())));
            readRest(shown, purposes, all, log);
        }
    }

    /** One hidden purpose has what is left of all messages; several, if as many are left as they are, have one each. */
    private static void readRest(Shown shown, PurposeDetails purposes, CountRange all, LeakLog log) {
        long hidden =
                purposes.rows().stream().filter(row -> row.messages().isEmpty()).count();
        int told = purposes.rows().stream()
                .mapToInt(row -> row.messages().orElse(0))
                .sum();
        CountRange rest = all.minus(CountRange.exactly(told));
        boolean each = rest.isUnique() && rest.low() == hidden;
        if (hidden == 1 || each) {
            log.note(shown, Deduction.TABLE_SUBTRACTED, "messages of hidden purposes", rest);
        }
    }

    static void read(Shown shown, RegionDetails regions, ReleaseReader reader, LeakLog log) {
        int minimum = reader.minimum(shown.subject());
        regions.rows().forEach(row -> readRegion(shown, row, minimum, log));
        regions.groups().forEach(row -> readRegion(shown, row, minimum, log));
        if (shown.includes(Part.SIZE)) {
            readRest(shown, regions.rows(), shown.finding().sample().used(), minimum, log);
        }
        regions.groups()
                .forEach(group -> readRest(
                        shown,
                        regions.rows().stream()
                                .filter(row -> row.group().equals(group.group()))
                                .toList(),
                        group.members().orElse(0),
                        minimum,
                        log));
    }

    private static void readRegion(Shown shown, RegionRow row, int minimum, LeakLog log) {
        CountRange members = CountRange.exactly(row.members().orElse(0));
        log.note(shown, Deduction.STATED, "members in " + row.label().english() + row.group(), members, minimum);
        if (row.members().isEmpty() && row.index().isPresent()) {
            log.note(shown, Deduction.MULTIPLIED, "members in " + row.label().english(), CountRange.exactly(1));
        }
    }

    /** Regions without anybody are shown, so that every hidden one has somebody. */
    private static void readRest(Shown shown, List<RegionRow> rows, int all, int minimum, LeakLog log) {
        List<RegionRow> hidden =
                rows.stream().filter(row -> row.members().isEmpty()).toList();
        int rest = all - rows.stream().mapToInt(row -> row.members().orElse(0)).sum();
        if (hidden.size() == 1 || rest == hidden.size()) {
            CountRange each = CountRange.exactly(rest / Math.max(1, hidden.size()));
            log.note(shown, Deduction.TABLE_SUBTRACTED, "members in hidden regions", each, minimum);
        }
    }
}
