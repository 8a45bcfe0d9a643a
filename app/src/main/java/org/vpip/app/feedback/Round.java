package org.vpip.app.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.vpip.app.study.ServedStudy.State;
import org.vpip.app.web.Texts;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;

/**
 * One questionnaire about one session, or about the study where it lists no sessions.
 *
 * @param about id of the session, or of the study
 * @param day of the session; null for the study
 * @param opens null when it always has been
 */
public record Round(
        String about,
        Instrument instrument,
        @Nullable LocalDate day,
        @Nullable Instant opens) {
    private static final Duration OPEN_FOR = Duration.ofDays(7);

    static Round of(Session session, Instrument instrument, ZoneId zone) {
        return new Round(session.id(), instrument, day(session), end(session, zone));
    }

    private static LocalDate day(Session session) {
        OffsetDateTime start = session.start();
        return start == null ? session.planned() : start.toLocalDate();
    }

    /** The end where it is known; else the start; else the planned day from its beginning. */
    private static Instant end(Session session, ZoneId zone) {
        OffsetDateTime end = session.end() == null ? session.start() : session.end();
        return end == null ? session.planned().atStartOfDay(zone).toInstant() : end.toInstant();
    }

    /** The day as people write it; blank for the study. */
    public String dayIn(Language language) {
        return day == null ? "" : new Texts(language).day(day);
    }

    State state(Instant now) {
        if (opens == null) {
            return State.OPEN;
        }
        if (now.isBefore(opens)) {
            return State.NOT_YET;
        }
        return now.isBefore(opens.plus(OPEN_FOR)) ? State.OPEN : State.CLOSED;
    }
}
