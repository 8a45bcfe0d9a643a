package org.vpip.app.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.vpip.app.study.ServedStudy.OpeningState;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;

/**
 * The period for feedback with one questionnaire on one session, or on a study without sessions.
 *
 * @param subjectId id of the session, or of the study
 * @param day day of the session; null for the study
 * @param opensAt null for a window that is always open
 */
public record FeedbackWindow(
        String subjectId,
        Instrument instrument,
        @Nullable LocalDate day,
        @Nullable Instant opensAt) {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    static FeedbackWindow of(Session session, Instrument instrument, ZoneId zone) {
        return new FeedbackWindow(session.id(), instrument, day(session), end(session, zone));
    }

    private static LocalDate day(Session session) {
        OffsetDateTime start = session.start();
        return start == null ? session.planned() : start.toLocalDate();
    }

    /** Returns the end of a session; without one its start, or else the beginning of the planned day. */
    private static Instant end(Session session, ZoneId zone) {
        OffsetDateTime end = session.end() == null ? session.start() : session.end();
        return end == null ? session.planned().atStartOfDay(zone).toInstant() : end.toInstant();
    }

    /** Returns the day in the usual form of a language; blank for the study. */
    public String formattedDay(Language language) {
        return day == null ? "" : new PageTexts(language).day(day);
    }

    /** Returns the end of the window; null for one that is always open. */
    @Nullable
    Instant closesAt() {
        return opensAt == null ? null : opensAt.plus(OPEN_FOR);
    }

    OpeningState state(Instant now) {
        if (opensAt == null) {
            return OpeningState.OPEN;
        }
        if (now.isBefore(opensAt)) {
            return OpeningState.NOT_YET;
        }
        return now.isBefore(opensAt.plus(OPEN_FOR)) ? OpeningState.OPEN : OpeningState.CLOSED;
    }
}
