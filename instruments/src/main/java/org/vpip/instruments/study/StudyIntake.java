package org.vpip.instruments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.mapping.MappedRowCount;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.tie.Tie;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/**
 * The counts of what came in with a study: files, people, answers, ties, meetings and online messages. Nothing in it is a
 * result; it shows whether all the data were read.
 */
public record StudyIntake(List<IntakeCount> counts) {
    private static final Messages MESSAGES = Messages.of("org.vpip.instruments.study.intake");

    /** The key of people who refuse a scope of consent, whose code is the part. */
    public static final String REFUSED = "refused";

    /** Remarks about people and answers, one for each name or answer. */
    private static final List<ProblemCode> REMARKS = List.of(
            ProblemCode.NAMES_MERGED,
            ProblemCode.PARENTHESES_SHARED,
            ProblemCode.NAME_OF_SEVERAL_ADDRESSES,
            ProblemCode.ID_NEARLY_TWICE,
            ProblemCode.STAY_NOT_STATED,
            ProblemCode.LEAVE_BEFORE_JOIN,
            ProblemCode.ANSWER_OUTSIDE_WAVE,
            ProblemCode.ANSWER_OF_NONMEMBER);

    public StudyIntake {
        counts = List.copyOf(counts);
    }

    /**
     * One count.
     *
     * @param key of its text
     * @param wave null for a count over the whole study
     * @param part questionnaire, repeat, file, year or scope of consent; blank for none
     */
    public record IntakeCount(String key, @Nullable Wave wave, String part, long count) {
        public String label(Language language) {
            String about = key.equals(REFUSED) ? MESSAGES.in(language, "scope." + part) : part;
            String label = MESSAGES.in(language, "intake." + key, about);
            return wave == null
                    ? label
                    : MESSAGES.in(language, "wave", label, wave.label().in(language));
        }
    }

    /**
     * Counts what came in.
     *
     * @param files number of files that belong to the study
     * @param problems of reading; the remarks among them count names, rows and answers that were left out or put together
     */
    public static StudyIntake of(Study study, int files, List<Problem> problems) {
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
        study.data()
                .received()
                .requests()
                .forEach(year ->
                        counts.add(new IntakeCount("requests", null, String.valueOf(year.year()), year.requests())));
        addMappedRows(study, counts);
        addRemarks(problems, counts);
        return new StudyIntake(counts);
    }

    /** Returns these counts followed by others. */
    public StudyIntake with(List<IntakeCount> others) {
        return new StudyIntake(Stream.concat(counts.stream(), others.stream()).toList());
    }

    /** Adds the rows of each foreign file by table, read and left out. */
    private static void addMappedRows(Study study, List<IntakeCount> counts) {
        for (MappedRowCount rows : study.data().received().mapped()) {
            Wave wave = study.wave(new WaveId(rows.wave())).orElse(null);
            String part = rows.file() + " → " + rows.table();
            counts.add(new IntakeCount("mapped", wave, part, rows.read()));
            addPositive(counts, new IntakeCount("filtered", wave, part, rows.filtered()));
            addPositive(counts, new IntakeCount("without_id", wave, part, rows.withoutId()));
        }
    }

    private static void addRemarks(List<Problem> problems, List<IntakeCount> counts) {
        for (ProblemCode code : REMARKS) {
            long found =
                    problems.stream().filter(problem -> problem.code() == code).count();
            addPositive(counts, count(code.name().toLowerCase(Locale.ROOT), found));
        }
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
        study.data().received().repeats().stream()
                .filter(repeat -> repeat.wave().equals(wave.id()))
                .forEach(repeat -> counts.add(new IntakeCount(
                        "repeats", wave, repeat.instrument() + " / " + repeat.repeat(), repeat.instances())));
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
