package org.vpip.sample.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vpip.sample.community.Member;
import org.vpip.sample.community.OnlineMessage;
import org.vpip.sample.community.OnlineMessageModel;

/**
 * Writer of messages as Slack exports a workspace: the users, the channels, and one file for each day of a channel.
 *
 * <p>Members appear under their pseudonyms. A bot and a joining notice are included and count nowhere. Nothing is
 * compressed, so that the same messages give the same bytes everywhere.
 */
record SlackExportWriter(List<Member> members, List<OnlineMessage> messages) {
    private static final String BOT = "U99999";
    private static final LocalDateTime PACKED = LocalDateTime.of(2025, 10, 1, 0, 0);

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "users.json", users());
            put(zip, "channels.json", channels());
            for (Map.Entry<String, List<String>> day : days().entrySet()) {
                put(zip, day.getKey(), day.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, List<String> objects) throws IOException {
        byte[] bytes = ("[\n" + String.join(",\n", objects) + "\n]\n").getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private List<String> users() {
        List<String> users = new ArrayList<>();
        for (Member member : members) {
            String pseudonym = member.pseudonym();
            users.add(
                    "{\"id\":\"%s\",\"name\":\"%s\",\"deleted\":false,\"is_bot\":false,\"profile\":{\"email\":\"%s\"}}"
                            .formatted(
                                    id(member),
                                    pseudonym.toLowerCase(Locale.ROOT),
                                    ZoomReportWriter.emailAddress(pseudonym)));
        }
        users.add("{\"id\":\"%s\",\"name\":\"calendar\",\"deleted\":false,\"is_bot\":true,\"profile\":{}}"
                .formatted(BOT));
        return users;
    }

    private String id(Member member) {
        return "U%05d".formatted(members.indexOf(member) + 1);
    }

    private static List<String> channels() {
        return OnlineMessageModel.CHANNELS.stream()
                .map(name -> "{\"id\":\"C%05d\",\"name\":\"%s\",\"is_archived\":false}"
                        .formatted(OnlineMessageModel.CHANNELS.indexOf(name) + 1, name))
                .toList();
    }

    /** Returns the messages by file name; days are those of UTC. */
    private Map<String, List<String>> days() {
        Map<String, List<String>> days = new TreeMap<>();
        OnlineMessage first = messages.get(0);
        days.computeIfAbsent(file(first), day -> new ArrayList<>())
                .addAll(List.of(
                        "{\"type\":\"message\",\"subtype\":\"channel_join\",\"user\":\"%s\",\"ts\":\"%s\",\"text\":\"<@%s> has joined\"}"
                                .formatted(id(first.author()), time(first, -60), id(first.author())),
                        "{\"type\":\"message\",\"subtype\":\"bot_message\",\"user\":\"%s\",\"ts\":\"%s\",\"text\":\"Meeting today?\"}"
                                .formatted(BOT, time(first, -30))));
        messages.forEach(message ->
                days.computeIfAbsent(file(message), day -> new ArrayList<>()).add(message(message)));
        return days;
    }

    private static String file(OnlineMessage message) {
        LocalDate day = message.time().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return message.channel() + "/" + day + ".json";
    }

    private String message(OnlineMessage message) {
        String thread = message.thread()
                .map(first ->
                        ",\"thread_ts\":\"%s\",\"parent_user_id\":\"%s\"".formatted(time(first, 0), id(first.author())))
                .orElse("");
        String named = message.mentionedMembers().stream()
                .map(member -> "<@" + id(member) + "> ")
                .collect(Collectors.joining());
        return "{\"type\":\"message\",\"user\":\"%s\",\"ts\":\"%s\",\"text\":\"%s%s\"%s%s}"
                .formatted(id(message.author()), time(message, 0), named, message.text(), thread, reactions(message));
    }

    private String reactions(OnlineMessage message) {
        if (message.reactingMembers().isEmpty()) {
            return "";
        }
        String users = message.reactingMembers().stream()
                .map(member -> "\"" + id(member) + "\"")
                .collect(Collectors.joining(","));
        return ",\"reactions\":[{\"name\":\"thumbsup\",\"users\":[%s],\"count\":%d}]"
                .formatted(users, message.reactingMembers().size());
    }

    /** Returns seconds since 1970 with six decimals, which distinguish messages of one second. */
    private String time(OnlineMessage message, int later) {
        return "%d.%06d".formatted(message.time().toEpochSecond() + later, messages.indexOf(message) + 1);
    }
}
