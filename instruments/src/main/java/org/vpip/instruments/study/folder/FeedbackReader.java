package org.vpip.instruments.study.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentId;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.response.SessionFeedback;
import org.vpip.instruments.study.answer.AnswerReader;
import org.vpip.instruments.study.answer.Recodes;
import org.vpip.instruments.study.table.ReferenceValidation;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/** A reader of data/feedback/: one sheet for each questionnaire, one row for each submission about one session. */
final class FeedbackReader {
    private final Optional<Set<String>> sessions;
    private final Map<String, LocalDate> days;
    private final Recodes recodes;
    private final Problems problems;

    /**
     * @param sessions when a study lists none, feedback is about the study, and no session is unknown
     * @param study its id replaces the session in feedback from before the first session
     */
    FeedbackReader(List<Session> sessions, String study, Recodes recodes, Problems problems) {
        this.sessions = sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(Stream.of(study), sessions.stream().map(Session::id))
                        .collect(Collectors.toSet()));
        this.days = sessions.stream().collect(Collectors.toMap(Session::id, Session::planned, (one, other) -> one));
        this.recodes = recodes;
        this.problems = problems;
    }

    List<SessionFeedback> read(Map<InstrumentId, Sheet> sheets, List<Instrument> instruments) {
        List<SessionFeedback> all = new ArrayList<>();
        for (Instrument instrument : instruments) {
            Sheet sheet = sheets.get(instrument.id());
            if (sheet != null && !instrument.items().isEmpty()) {
                read(sheet, instrument, all);
            }
        }
        return all;
    }

    private void read(Sheet sheet, Instrument instrument, List<SessionFeedback> all) {
        AnswerReader reader = new AnswerReader(instrument, recodes);
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields : TableColumns.FEEDBACK.and(reader.columns()).rows(sheet, problems)) {
            String response = fields.required("response");
            boolean known = ReferenceValidation.isKnown(fields, "session", fields.text("session"), sessions);
            reportEarlyFeedback(fields);
            SessionFeedback feedback =
                    new SessionFeedback(instrument.id(), fields.text("session"), reader.read(fields, null));
            if (!response.isEmpty() && !seen.add(response)) {
                fields.report(ProblemCode.ID_TWICE, "response", response);
            } else if (known) {
                all.add(feedback);
            }
        }
    }

    /** Reports feedback that is dated before the planned day of its session. */
    private void reportEarlyFeedback(RowFieldReader fields) {
        LocalDate date = fields.date("date");
        LocalDate planned = days.get(fields.text("session"));
        if (date != null && planned != null && date.isBefore(planned)) {
            fields.report(ProblemCode.FEEDBACK_BEFORE_SESSION, "date", date, planned);
        }
    }
}
