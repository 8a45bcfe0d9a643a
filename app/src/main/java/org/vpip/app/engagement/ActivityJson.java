package org.vpip.app.engagement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.ContactCount;
import org.vpip.instruments.engagement.activity.MonthlyActivity;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.slack.SlackReader;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.wording.Language;

/** The activity in a Slack workspace as JSON, or the reason for a refused export. */
public final class ActivityJson {
    private ActivityJson() {}

    public static Map<String, Object> ofSlack(Path export, Language language) {
        Problems problems = new Problems();
        Optional<ActivityLog> log = SlackReader.read(export, export.toString(), List.of(), problems);
        return log.map(read -> json(read, language)).orElseGet(() -> RejectionJson.json(problems.list(), language));
    }

    private static Map<String, Object> json(ActivityLog log, Language language) {
        List<MonthlyActivity> months = MonthlyActivity.of(log);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", true);
        json.put("perUserMonth", months.stream().map(ActivityJson::month).toList());
        json.put("replyEdges", contacts(log.replyContacts()));
        json.put("mentionEdges", contacts(log.mentionContacts()));
        json.put("reactionEdges", contacts(log.reactionContacts()));
        json.put("channels", channels(log));
        json.put("totals", totals(log, months));
        json.put(
                "notObservable",
                Stream.of(ActivityAspect.values())
                        .filter(aspect -> !log.observes(aspect))
                        .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                        .toList());
        json.put(
                "remarks",
                log.remarks().stream().map(remark -> remark.in(language)).toList());
        return json;
    }

    private static Map<String, Object> month(MonthlyActivity month) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", month.person());
        json.put("month", month.month().toString());
        json.put("messages", month.messages());
        json.put("threadsStarted", month.threadsStarted());
        json.put("repliesGiven", month.repliesGiven());
        json.put("reactionsGiven", month.reactionsGiven());
        return json;
    }

    private static List<Map<String, Object>> contacts(List<ContactCount> contacts) {
        List<Map<String, Object>> edges = new ArrayList<>();
        for (ContactCount contact : contacts) {
            Map<String, Object> edge = new LinkedHashMap<>();
            edge.put("from", contact.from());
            edge.put("to", contact.to());
            edge.put("count", contact.count());
            edges.add(edge);
        }
        return edges;
    }

    private static List<Map<String, Object>> channels(ActivityLog log) {
        Map<String, Long> messages =
                log.postings().stream().collect(Collectors.groupingBy(Posting::space, Collectors.counting()));
        List<Map<String, Object>> channels = new ArrayList<>();
        for (String space : log.spaces()) {
            Map<String, Object> channel = new LinkedHashMap<>();
            channel.put("name", space);
            channel.put("messages", messages.getOrDefault(space, 0L));
            channels.add(channel);
        }
        return channels;
    }

    private static Map<String, Object> totals(ActivityLog log, List<MonthlyActivity> months) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("messages", log.postings().size());
        totals.put("threadsStarted", sum(months, MonthlyActivity::threadsStarted));
        totals.put("repliesGiven", sum(months, MonthlyActivity::repliesGiven));
        totals.put("reactionsGiven", log.reactions().size());
        totals.put("repliesWithoutPersonParent", log.repliesWithoutPerson());
        totals.put("people", log.people().size());
        totals.put(
                "activePeople",
                months.stream().map(MonthlyActivity::person).distinct().count());
        return totals;
    }

    private static int sum(List<MonthlyActivity> months, ToIntFunction<MonthlyActivity> figure) {
        return months.stream().mapToInt(figure).sum();
    }
}
