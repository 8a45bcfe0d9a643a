package org.vpip.reports.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.instruments.study.StudyDescription.DescribedEvent;
import org.vpip.reports.document.ColumnHeadings;
import org.vpip.reports.document.ContentBlock.ReportTable;
import org.vpip.reports.document.ReportCell;
import org.vpip.reports.sentence.ReportTexts;

/** The table of events that could explain a change, each placed among the waves. */
record EventTable(ReportTexts sentences) {

    /** Returns the table; empty without events. */
    Optional<ReportTable> table() {
        List<List<ReportCell>> rows = sentences.labels().description().events().stream()
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportTable(
                        sentences.text("events.title"),
                        new ColumnHeadings(sentences)
                                .text("date", "event", "timing")
                                .list(),
                        rows,
                        sentences.text("events.note")));
    }

    private List<ReportCell> row(DescribedEvent event) {
        String timing = event.timing().name().toLowerCase(Locale.ROOT);
        return List.of(
                ReportCell.of(event.event().date().toString()),
                ReportCell.of(sentences.text(event.event().label())),
                ReportCell.of(sentences.text("events." + timing, sentences.text(event.wave()))));
    }
}
