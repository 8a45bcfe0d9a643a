package org.vpip.instruments.study.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.engagement.Engagement;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.tabular.Sheet;

/** Participation in meetings, online spaces and initiatives as one table, for the hash of the data. */
final class EngagementSheet {
    private EngagementSheet() {}

    /** Returns the table; empty without any participation. */
    static Optional<Sheet> of(Engagement engagement) {
        List<List<String>> rows = new ArrayList<>();
        engagement
                .attendance()
                .attended()
                .forEach(one -> rows.add(List.of(one.session(), one.person().value(), String.valueOf(one.seconds()))));
        engagement.logs().forEach(log -> log.postings().forEach(posting -> rows.add(row(posting))));
        engagement.initiatives().forEach(one -> rows.add(List.of(one.id(), one.region())));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Sheet.of(
                        "data",
                        "engagement",
                        List.of(),
                        rows.stream()
                                .map(cells -> new Sheet.NumberedRow(0, cells))
                                .toList()));
    }

    private static List<String> row(Posting posting) {
        return List.of(
                posting.space(),
                posting.author(),
                String.valueOf(posting.micros()),
                posting.answered(),
                String.valueOf(posting.content().question()),
                posting.content().purpose(),
                String.join(" ", posting.content().mentions()));
    }
}
