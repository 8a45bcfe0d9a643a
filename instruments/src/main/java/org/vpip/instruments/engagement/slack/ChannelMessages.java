package org.vpip.instruments.engagement.slack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.activity.Reaction;

/** The distinct messages of one channel in order, from any day files, with their replies resolved. */
final class ChannelMessages {
    private final String channel;
    private final List<ChannelMessage> entries;
    private final Map<Long, String> authors = new HashMap<>();

    ChannelMessages(String channel, List<ChannelMessage> read) {
        this.channel = channel;
        entries = once(read);
    }

    /** Removes duplicates: one time in one channel is one message. */
    private static List<ChannelMessage> once(List<ChannelMessage> read) {
        List<ChannelMessage> sorted = new ArrayList<>(read);
        sorted.sort(Comparator.comparingLong(ChannelMessage::micros));
        List<ChannelMessage> once = new ArrayList<>(sorted.size());
        for (ChannelMessage entry : sorted) {
            if (once.isEmpty() || once.get(once.size() - 1).micros() != entry.micros()) {
                once.add(entry);
            }
        }
        return once;
    }

    void addTo(List<Posting> postings, List<Reaction> reactions) {
        rememberFirstOfThreads();
        for (ChannelMessage entry : entries) {
            if (entry.counted()) {
                postings.add(posting(entry));
            }
            for (String reactor : entry.reactors()) {
                reactions.add(new Reaction(channel, entry.micros(), reactor, entry.author()));
            }
        }
    }

    private void rememberFirstOfThreads() {
        Set<Long> threads = new HashSet<>();
        entries.stream().filter(ChannelMessage::isReply).forEach(reply -> threads.add(reply.thread()));
        for (ChannelMessage entry : entries) {
            if (threads.contains(entry.micros())) {
                authors.put(entry.micros(), entry.author());
            }
        }
    }

    /** Returns a posting; a reply answers the author in the export, else the author that it names. */
    private Posting posting(ChannelMessage entry) {
        String answered = entry.isReply() ? authors.getOrDefault(entry.thread(), entry.parent()) : "";
        return new Posting(
                channel, entry.micros(), entry.micros(), entry.author(), entry.thread(), answered, entry.content());
    }
}
