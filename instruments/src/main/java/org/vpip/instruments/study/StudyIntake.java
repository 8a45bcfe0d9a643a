package org.vpip.instruments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/**
 * The counts of what came in with a study: files, people, answers, ties, meetings and online messages. Nothing in it is a
 * result; it shows whether all the data were read.
 */
public record StudyIntake(List<IntakeCount> counts) {
    private static final Messages MESSAGES = Messages.of("org.vpip.instruments.study.intake");

    public StudyIntake {
        counts = List.copyOf(counts);
    }

    /**
     * One count.
     *
     * @param key of its text
     * @param wave null for a count over the whole study
     * @param part id of a questionnaire; blank for none
     */
    public record IntakeCount(String key, @Nullable Wave wave, String part, long count) {
        public String label(Language language) {
            String when = wave == null ? "" : wave.label().in(language);
            return MESSAGES.in(language, "intake." + key, when, part);
        }
    }

    /** @param files number of files that belong to the study */
    public static StudyIntake of(Study study, int files) {
        List<IntakeCount> counts = new ArrayList<>();
        counts.add(count("files", files));
        counts.add(count("people", study.memberships().ids().size()));
        addPositive(
                counts,
                count(
                        "withdrawn",
                        study.memberships().memberships().stream()
                                .filter(Membership::isWithdrawn)
                                .map(Membership::id)
                                .distinct()
                                .count()));
        for (Wave wave : study.waves()) {
            addAnswers(study, wave, counts);
        }
        for (Wave wave : study.waves()) {
            Stream<Tie> ties =
                    study.ties().all().stream().filter(tie -> tie.wave().equals(wave.id()));
            addPositive(counts, new IntakeCount("ties", wave, "", ties.count()));
        }
        addEngagement(study, counts);
        addPositive(counts, count("feedback", study.data().feedback().size()));
        return new StudyIntake(counts);
    }

    private static IntakeCount count(String key, long count) {
        return new IntakeCount(key, null, "", count);
    }

    private static void addPositive(List<IntakeCount> counts, IntakeCount count) {
        if (count.count() > 0) {
            counts.add(count);
        }
    }

    /** Adds the responses to each questionnaire that the wave asks or has, also where there are none. */
    private static void addAnswers(Study study, Wave wave, List<IntakeCount> counts) {
        for (Instrument instrument : study.instruments()) {
            int responses = study.responses()
                    .toInstrument(instrument.id())
                    .inWave(wave.id())
                    .all()
                    .size();
            if (responses > 0 || wave.instruments().contains(instrument.id())) {
                counts.add(new IntakeCount("answers", wave, instrument.id().value(), responses));
            }
        }
    }

    private static void addEngagement(Study study, List<IntakeCount> counts) {
        var attendance = study.engagement().attendance();
        addPositive(counts, count("meetings", attendance.sessions().size()));
        addPositive(counts, count("reports", attendance.reported().size()));
        addPositive(counts, count("attended", attendance.attended().size()));
        addPositive(counts, count("strangers", attendance.strangers()));
        List<ActivityLog> logs = study.engagement().logs();
        if (!logs.isEmpty()) {
            counts.add(count(
                    "messages",
                    logs.stream().mapToLong(log -> log.postings().size()).sum()));
        }
    }

    /** Returns one line for each count. */
    public List<String> lines(Language language) {
        return counts.stream()
                .map(count -> MESSAGES.in(language, "line", count.label(language), count.count()))
                .toList();
    }
}
