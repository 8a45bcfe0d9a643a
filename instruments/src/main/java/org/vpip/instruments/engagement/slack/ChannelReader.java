package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.activity.Reaction;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import tools.jackson.core.JsonParser;

/** A reader of all channels, up to a limit of memory. */
final class ChannelReader {
    private static final int MOST_MESSAGES = 1_000_000;
    private static final int MESSAGE_WEIGHT = 4;

    private final Workspace workspace;
    private final List<TagRule> rules;
    private final List<Posting> postings = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private List<ChannelMessage> entries = new ArrayList<>();
    private long weight;

    ChannelReader(Workspace workspace, List<TagRule> rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    void read(InputStream day) throws IOException {
        SlackJson.objects(day, this::message);
    }

    private void message(JsonParser parser) throws IOException {
        Optional<ChannelMessage> entry = new ChannelMessageReader(workspace, rules).read(parser);
        if (entry.isPresent()) {
            entries.add(entry.get());
            weight += entry.get().weight();
        }
        if (weight > (long) MESSAGE_WEIGHT * MOST_MESSAGES) {
            throw new ExportRefusedException(ProblemCode.EXPORT_TOO_LARGE, MOST_MESSAGES);
        }
    }

    void endOf(String channel) {
        new ChannelMessages(channel, entries).addTo(postings, reactions);
        entries = new ArrayList<>();
    }

    ActivityLog log(Set<ActivityAspect> observed, String shown) {
        Problems remarks = new Problems();
        workspace.report(shown, remarks);
        return new ActivityLog(
                workspace.people(),
                List.copyOf(workspace.channels()),
                postings,
                reactions,
                List.of(),
                observed,
                remarks.list());
    }
}
