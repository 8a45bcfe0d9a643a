package org.vpip.reports.presentation.engagement;

import java.util.List;
import org.vpip.analysis.finding.details.LocalHourDetails;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.document.ContentBlock;
import org.vpip.reports.presentation.Chapter;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.Presentation;
import org.vpip.reports.section.DetailedFinding;
import org.vpip.reports.section.engagement.RegionTables;
import org.vpip.reports.sentence.ReportTexts;

/** A sentence and a table of the local hours at which sessions began. */
public final class LocalHourPresentation extends Presentation<LocalHourDetails> {
    public LocalHourPresentation() {
        super(LocalHourDetails.class, Chapter.ENGAGEMENT);
    }

    @Override
    protected String say(DetailedFinding<LocalHourDetails> finding, ReportTexts sentences) {
        return sayValue(finding.estimate(), sentences);
    }

    @Override
    protected List<ContentBlock> blocks(List<DetailedFinding<LocalHourDetails>> findings, ReportTexts sentences) {
        return withSentences(findings, sentences, new RegionTables(sentences)::localHours);
    }

    @Override
    protected void fill(JsonObject json, DetailedFinding<LocalHourDetails> finding) {
        LocalHourDetails hours = finding.details();
        boolean sized = finding.shown().includes(Part.SIZE);
        json.put("members", sized ? hours.members() : null);
        json.put("affected", sized ? hours.affected() : null);
        json.list("regions", hours.rows(), LocalHourPresentation::region);
    }

    private static JsonObject region(LocalHourDetails.RegionLocalHours row) {
        JsonObject sessions = new JsonObject();
        row.sessions().forEach((hour, count) -> sessions.put(String.valueOf(hour), count));
        return JsonObject.of(row.label())
                .put("timezone", row.zone().getId())
                .put("sessionsByHour", sessions)
                .put("outside", row.outside());
    }
}
