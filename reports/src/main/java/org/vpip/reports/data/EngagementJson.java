package org.vpip.reports.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.Details;
import org.vpip.analysis.finding.DoseDetails;
import org.vpip.analysis.finding.EngagementDetails;
import org.vpip.analysis.finding.FeedbackDetails;
import org.vpip.analysis.finding.LocalHourDetails;
import org.vpip.analysis.finding.PurposeDetails;
import org.vpip.analysis.finding.RegionDetails;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.instruments.engagement.Session;
import org.vpip.instruments.wording.Language;

/** What is told of taking part under names that stay; null for what the gate has hidden. */
final class EngagementJson {
    private EngagementJson() {}

    static void fill(Map<String, @Nullable Object> json, Details details, boolean sized) {
        if (details instanceof SessionDetails sessions) {
            json.put("planned", sessions.planned());
            json.put("held", sessions.held());
        } else if (details instanceof EngagementDetails engagement) {
            json.put("members", engagement.members());
            json.put("counting", engagement.counting());
        } else if (details instanceof RegionDetails regions) {
            json.put(
                    "regions",
                    regions.rows().stream().map(EngagementJson::region).toList());
            json.put(
                    "groups",
                    regions.groups().stream().map(EngagementJson::group).toList());
        } else if (details instanceof FeedbackDetails feedback) {
            json.put("minimum", feedback.minimum());
            json.put("maximum", feedback.maximum());
            json.put(
                    "sessions",
                    feedback.rows().stream().map(EngagementJson::session).toList());
        } else if (details instanceof DoseDetails dose) {
            json.put("people", dose.people());
        } else if (details instanceof LocalHourDetails hours) {
            fill(json, hours, sized);
        } else if (details instanceof PurposeDetails purposes) {
            json.put(
                    "purposes",
                    purposes.rows().stream().map(EngagementJson::purpose).toList());
        }
    }

    private static void fill(Map<String, @Nullable Object> json, LocalHourDetails hours, boolean sized) {
        json.put("members", sized ? hours.members() : null);
        json.put("affected", sized ? hours.affected() : null);
        json.put("regions", hours.rows().stream().map(EngagementJson::hours).toList());
    }

    private static Map<String, @Nullable Object> region(RegionDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("en", row.label().in(Language.ENGLISH));
        json.put("fr", row.label().in(Language.FRENCH));
        numbers(json, row);
        return json;
    }

    private static Map<String, @Nullable Object> session(FeedbackDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("session", row.session().map(Session::id).orElse(null));
        json.put("answers", DetailsJson.number(row.answers()));
        json.put("mean", DetailsJson.number(row.mean()));
        return json;
    }

    private static Map<String, @Nullable Object> group(RegionDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", row.group());
        numbers(json, row);
        return json;
    }

    private static void numbers(Map<String, @Nullable Object> json, RegionDetails.Row row) {
        json.put("members", DetailsJson.number(row.members()));
        json.put("population", row.population());
        json.put("index", DetailsJson.number(row.index()));
        json.put("initiatives", DetailsJson.number(row.initiatives()));
    }

    private static Map<String, @Nullable Object> hours(LocalHourDetails.Row row) {
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

    /** Blank where none of the study's tags was in the messages. */
    private static Map<String, @Nullable Object> purpose(PurposeDetails.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("purpose", row.purpose());
        json.put("people", DetailsJson.number(row.people()));
        json.put("messages", DetailsJson.number(row.messages()));
        return json;
    }
}
