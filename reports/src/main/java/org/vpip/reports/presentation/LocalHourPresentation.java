package org.vpip.reports.presentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.LocalHourDetails;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.report.Block;
import org.vpip.reports.report.RegionTables;
import org.vpip.reports.sentence.Sentences;

/** A sentence and a table of the local hours at which sessions began. */
final class LocalHourPresentation extends Presentation<LocalHourDetails> {
    LocalHourPresentation() {
        super(LocalHourDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<LocalHourDetails> finding, Sentences sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<Block> blocks(
            List<DetailedFinding<LocalHourDetails>> findings, Audience audience, Sentences sentences) {
        RegionTables tables = new RegionTables(sentences);
        return findings.stream()
                .flatMap(finding -> Stream.of(
                        paragraph(finding, sentences), tables.localHours(finding.subject(), finding.details())))
                .toList();
    }

    @Override
    protected void fill(Map<String, @Nullable Object> json, DetailedFinding<LocalHourDetails> finding) {
        LocalHourDetails hours = finding.details();
        boolean sized = finding.shown().tells(Part.SIZE);
        json.put("members", sized ? hours.members() : null);
        json.put("affected", sized ? hours.affected() : null);
        json.put(
                "regions",
                hours.rows().stream().map(LocalHourPresentation::region).toList());
    }

    private static Map<String, @Nullable Object> region(LocalHourDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("en", row.label().in(Language.ENGLISH));
        json.put("fr", row.label().in(Language.FRENCH));
        json.put("timezone", row.zone().getId());
        Map<String, Integer> sessions = new LinkedHashMap<>();
        row.sessions().forEach((hour, count) -> sessions.put(String.valueOf(hour), count));
        json.put("sessionsByHour", sessions);
        json.put("outside", row.outside());
        return json;
    }
}
