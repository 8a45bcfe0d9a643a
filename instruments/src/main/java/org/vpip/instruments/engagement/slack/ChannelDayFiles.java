package org.vpip.instruments.engagement.slack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day files of each channel. Days without a message have none, and other files of a channel hold no messages. */
final class ChannelDayFiles {
    private static final Pattern DAY = Pattern.compile("([^/]+)/\\d{4}-\\d{2}-\\d{2}\\.json");

    private final Map<String, Set<String>> byChannel = new HashMap<>();

    /** @param above path of the export within its archive, with a slash at the end; empty at the top */
    ChannelDayFiles(Set<String> names, String above) {
        for (String name : names) {
            Matcher day = DAY.matcher(name.startsWith(above) ? name.substring(above.length()) : "");
            if (day.matches()) {
                byChannel
                        .computeIfAbsent(composed(day.group(1)), channel -> new TreeSet<>())
                        .add(name);
            }
        }
    }

    /** Composes accented letters, which some file systems decompose. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    List<String> of(String channel) {
        return List.copyOf(byChannel.getOrDefault(composed(channel), Set.of()));
    }
}
