package org.vpip.app.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.slack.SlackReader;
import org.vpip.instruments.problem.Problems;

/** Reading a large export of an online space. */
public final class EngagementBenchmarks {
    private static final int MESSAGES = 500_000;
    private static final int PEOPLE = 200;
    private static final int CHANNELS = 20;
    private static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private EngagementBenchmarks() {}

    /** Reads an export of 500,000 messages, with threads, mentions and reactions. */
    public static Map<String, Object> slack(Path folder) throws Exception {
        Path file = folder.resolve("export.zip");
        write(file);
        Map<String, Object> found = new LinkedHashMap<>();
        Map<String, Object> measured = new Benchmark(
                        "slack", MESSAGES + " messages, " + Files.size(file) + " bytes", 0, 3, () -> {
                            ActivityLog log = SlackReader.read(file, "export.zip", List.of(), new Problems())
                                    .orElseThrow();
                            found.put("messages", log.postings().size());
                            found.put("reactions", log.reactions().size());
                        })
                .measure();
        measured.put("result", found);
        return measured;
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            entry(zip, out, "users.json", users());
            entry(zip, out, "channels.json", channels());
            int each = MESSAGES / (CHANNELS * DAYS) + 1;
            int left = MESSAGES;
            for (int day = 0; day < DAYS; day++) {
                for (int channel = 0; channel < CHANNELS && left > 0; channel++) {
                    int count = Math.min(each, left);
                    left -= count;
                    entry(zip, out, "channel" + channel + "/" + FIRST.plusDays(day) + ".json", day(random, day, count));
                }
            }
        }
    }

    private static void entry(ZipOutputStream zip, Writer out, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(text);
        out.flush();
        zip.closeEntry();
    }

    private static String users() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < PEOPLE; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"U")
                    .append(i)
                    .append("\",\"is_bot\":false,\"profile\":{\"email\":\"u")
                    .append(i)
                    .append("@example.org\"}}");
        }
        return text.append("]").toString();
    }

    private static String channels() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < CHANNELS; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"C")
                    .append(i)
                    .append("\",\"name\":\"channel")
                    .append(i)
                    .append("\"}");
        }
        return text.append("]").toString();
    }

    private static String day(Random random, int day, int count) {
        long start = FIRST.plusDays(day).toEpochDay() * 86_400;
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            String time = String.format(Locale.ROOT, "%d.%06d", start + i * 60L, random.nextInt(1_000_000));
            text.append(i == 0 ? "" : ",").append(message(random, start, i, time));
        }
        return text.append("]").toString();
    }

    private static String message(Random random, long start, int position, String time) {
        String words =
                "Has anybody worked with the new service for young people in the north? ".repeat(1 + random.nextInt(4));
        String thread = position % 3 == 0 ? "" : ",\"thread_ts\":\"" + start + ".000001\"";
        String reactions =
                position % 4 == 0 ? ",\"reactions\":[{\"name\":\"+1\",\"users\":[\"U1\",\"U2\"],\"count\":2}]" : "";
        return "{\"type\":\"message\",\"user\":\"U" + random.nextInt(PEOPLE) + "\",\"text\":\"<@U"
                + random.nextInt(PEOPLE) + "> "
                + words + "\",\"ts\":\"" + time + "\"" + thread + reactions
                + ",\"client_msg_id\":\"" + Long.toHexString(random.nextLong())
                + "\",\"blocks\":[{\"type\":\"rich_text\",\"elements\":"
                + "[{\"type\":\"text\",\"text\":\"" + words + "\"}]}]}";
    }
}
