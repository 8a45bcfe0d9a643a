package org.vpip.instruments.study.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.ReceivedData.RequestCount;
import org.vpip.instruments.study.table.RowFieldReader;
import org.vpip.instruments.study.table.TableColumns;
import org.vpip.instruments.tabular.Sheet;

/** A reader of the register of requests to join, one a row, which checks each answer against its question. */
public record RequestReader(Instrument instrument, Problems problems) {
    /** Returns the number of valid requests in each year, in order. */
    public List<RequestCount> read(Sheet sheet) {
        AnswerReader answers = new AnswerReader(instrument, Recodes.NONE);
        Map<Integer, Long> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (RowFieldReader fields :
                TableColumns.REQUESTS.and(answers.columns()).rows(sheet, problems)) {
            answers.read(fields, null);
            fields.required("date");
            LocalDate day = fields.date("date");
            String request = fields.required("request");
            if (!request.isEmpty() && !seen.add(request)) {
                fields.report(ProblemCode.ID_TWICE, "request", request);
            } else if (day != null) {
                counts.merge(day.getYear(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(year -> new RequestCount(year.getKey(), year.getValue()))
                .toList();
    }
}
