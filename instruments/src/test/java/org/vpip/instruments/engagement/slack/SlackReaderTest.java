package org.vpip.instruments.engagement.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.ContactCount;
import org.vpip.instruments.engagement.activity.MonthlyActivity;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;

class SlackReaderTest {
    private static final String DAY = "general/2026-01-10.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "users.json",
            "[{\"id\":\"UA\"},{\"id\":\"UB\"},{\"id\":\"UBOT\",\"is_bot\":true},{\"id\":\"USLACKBOT\"}]",
            "channels.json",
            "[{\"name\":\"general\"},{\"name\":\"quiet\"}]"));

    @Test
    void readsWhoAnsweredNamedAndReactedToWhom() throws IOException {
        files.put(
                DAY,
                "[" + message("UA", "1768035600.000100", "who can <@UB|ben> help?", "")
                        + "," + message("UB", "1768035700.000100", "I", ",\"thread_ts\":\"1768035600.000100\"")
                        + ","
                        + message(
                                "UBOT",
                                "1768035800.000100",
                                "beep <@UA>",
                                ",\"reactions\":[{\"users\":[\"UA\",\"UA\",\"UBOT\"],\"count\":60}]")
                        + "]");
        ActivityLog log = read(List.of());
        assertThat(log.replyContacts()).containsExactly(new ContactCount("UB", "UA", 1));
        assertThat(log.mentionContacts()).containsExactly(new ContactCount("UA", "UB", 1));
        assertThat(log.reactionContacts()).isEmpty();
        assertThat(MonthlyActivity.of(log))
                .extracting(month -> month.person() + " " + month.month() + " " + month.messages()
                        + month.threadsStarted() + month.repliesGiven() + month.reactionsGiven())
                .containsExactly("UA 2026-01 1101", "UB 2026-01 1010");
        assertThat(log.spaces()).containsExactly("general", "quiet");
    }

    @Test
    void remarksAccountsThatTheListOfUsersLacks() throws IOException {
        String gone = message("UGONE", "1768035600.000100", "Hello", "");
        String botted = message("UAPP", "1768035900.000100", "Beep", ",\"bot_id\":\"B1\"");
        String reacted = ",\"reactions\":[{\"users\":[\"UB\",\"ULEFT\"],\"count\":2}]";
        files.put(
                DAY,
                "[" + gone + "," + gone + "," + message("UA", "1768035700.000100", "Hi", reacted) + "," + botted + ","
                        + message("UBOT", "1768035800.000100", "Beep", "") + "]");
        ActivityLog log = read(List.of());
        assertThat(log.postings()).extracting(Posting::author).containsExactly("UA");
        assertThat(log.remarks())
                .extracting(remark -> remark.code() + " " + remark.arguments())
                .containsExactly("ACCOUNTS_NOT_LISTED [1, 1, 2, UGONE, ULEFT]");
    }

    @Test
    void findsTheDaysOfAChannelWhoseAccentsWereTakenApart() throws IOException {
        files.put("channels.json", "[{\"name\":\"général\"}]");
        files.put("ge\u0301ne\u0301ral/2026-01-10.json", "[" + message("UA", "1768035600.000100", "Bonjour", "") + "]");
        files.put("général/2026-01-11.json", "[" + message("UB", "1768122000.000100", "Bonjour", "") + "]");
        ActivityLog log = read(List.of());
        assertThat(log.spaces()).containsExactly("général");
        assertThat(log.postings()).extracting(Posting::author).containsExactly("UA", "UB");
    }

    @Test
    void whatAnExportCannotShowIsNotZero() throws IOException {
        ActivityLog log = read(List.of());
        assertThat(log.observes(ActivityAspect.POSTS)).isTrue();
        assertThat(List.of(ActivityAspect.READERS, ActivityAspect.PRIVATE_SPACES, ActivityAspect.DIRECT_MESSAGES))
                .noneMatch(log::observes);
    }

    @Test
    void keepsDecisionsAndNoWordOfTheText() throws IOException {
        files.put(
                DAY,
                "[" + message("UA", "1768035600.000100", "Secret #Advice wanted?", "") + ","
                        + message("UB", "1768035601.000100", "see <https://x.org/?a=1> or `a ? b`", "") + "]");
        ActivityLog log = read(List.of(new TagRule("#advice", "ADV")));
        assertThat(log.postings())
                .extracting(posting -> posting.content().question())
                .containsExactly(true, false);
        assertThat(log.postings())
                .extracting(posting -> posting.content().purpose())
                .containsExactly("ADV", "");
        assertThat(log.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void theSameTimeInTheSameChannelIsOneMessage() throws IOException {
        String message = message("UA", "1768035600.000100", "hi", "");
        files.put(DAY, "[" + message + "," + message + "]");
        files.put("general/2026-01-11.json", "[" + message + "]");
        assertThat(read(List.of()).postings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_join", "bot_message", "tombstone", "channel_topic", "file_comment"})
    void noticesAreNoMessages(String subtype) throws IOException {
        files.put(DAY, "[" + message("UA", "1768035600.000100", "x", ",\"subtype\":\"" + subtype + "\"") + "]");
        assertThat(read(List.of()).postings()).isEmpty();
    }

    @Test
    void readsTheUnpackedFolderAndAnArchiveOfIt() throws IOException {
        files.put(DAY, "[" + message("UA", "1768035600.000100", "hi", "") + "]");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("export").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertThat(SlackReader.read(folder.resolve("export"), "x", List.of(), new Problems()))
                .hasValueSatisfying(log -> assertThat(log.postings()).hasSize(1));
        Map<String, String> inside = new LinkedHashMap<>();
        files.forEach((name, text) -> inside.put("export/" + name, text));
        files.clear();
        files.putAll(inside);
        assertThat(read(List.of()).postings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.json, ZIP_PATH_OUTSIDE",
        "a/../../evil.json, ZIP_PATH_OUTSIDE",
        "..\\evil.json, ZIP_PATH_OUTSIDE",
        "/etc/evil.json, ZIP_PATH_OUTSIDE",
        "C:/evil.json, ZIP_PATH_OUTSIDE",
    })
    void refusesPathsThatLeadOutside(String name, ProblemCode code) throws IOException {
        files.put(name, "[]");
        assertThat(refusal()).isEqualTo(code);
    }

    @Test
    void refusesNamesThatAreThereTwice() throws IOException {
        files.put(DAY, "[]");
        files.put(DAY.replace("10", "11"), "[]");
        replaceInArchive("2026-01-11", "2026-01-10", 0);
        assertThat(refusalOf(archive())).isEqualTo(ProblemCode.ZIP_PATH_TWICE);
    }

    @Test
    void refusesAPasswordAndALink() throws IOException {
        byte[] bytes = Files.readAllBytes(zip());
        int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 8] |= 1;
        Files.write(archive(), bytes);
        assertThat(refusalOf(archive())).isEqualTo(ProblemCode.ZIP_ENCRYPTED);
        bytes[entry + 8] &= ~1;
        bytes[entry + 41] = (byte) 0xA1;
        Files.write(archive(), bytes);
        assertThat(refusalOf(archive())).isEqualTo(ProblemCode.ZIP_LINK);
    }

    @Test
    void refusesAnArchiveCutShortAtAnyPlace() throws IOException {
        byte[] bytes = Files.readAllBytes(zip());
        for (int length = 0; length < bytes.length; length++) {
            Files.write(archive(), java.util.Arrays.copyOf(bytes, length));
            assertThat(refusalOf(archive())).isEqualTo(ProblemCode.ZIP_DAMAGED);
        }
    }

    @Test
    void refusesWhatGrowsInAWayThatNoTextDoes() throws IOException {
        Path bomb = archive();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            put(zip, "users.json", "[]");
            put(zip, "channels.json", "[{\"name\":\"general\"}]");
            zip.putNextEntry(new ZipEntry(DAY));
            zip.write('[');
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 32; i++) {
                zip.write(blanks);
            }
        }
        assertThat(refusalOf(bomb)).isEqualTo(ProblemCode.ZIP_BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"type\":\"message\",", "{}", "", "[{\"a\":nonsense}]", "DEEP", "LONG"})
    void refusesABrokenDayAndNamesIt(String text) throws IOException {
        String deep = "[{\"blocks\":" + "[".repeat(100_000);
        String longText = "[{\"text\":\"" + "x".repeat(5_000_000) + "\"}]";
        files.put(DAY, text.equals("DEEP") ? deep : text.equals("LONG") ? longText : text);
        Problems problems = new Problems();
        assertThat(SlackReader.read(zip(), "export.zip", List.of(), problems)).isEmpty();
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_JSON);
            assertThat(problem.place().file()).isEqualTo("export.zip/" + DAY);
        });
    }

    @Test
    void refusesAnArchiveThatIsNoExport() throws IOException {
        files.remove("channels.json");
        assertThat(refusal()).isEqualTo(ProblemCode.NOT_A_SLACK_EXPORT);
    }

    private static String message(String user, String time, String text, String more) {
        return "{\"type\":\"message\",\"user\":\"" + user + "\",\"ts\":\"" + time + "\",\"text\":\"" + text + "\""
                + more + "}";
    }

    private ActivityLog read(List<TagRule> rules) throws IOException {
        Problems problems = new Problems();
        Optional<ActivityLog> log = SlackReader.read(zip(), "export.zip", rules, problems);
        assertThat(problems.list()).isEmpty();
        return log.orElseThrow();
    }

    private ProblemCode refusal() throws IOException {
        return refusalOf(zip());
    }

    private static ProblemCode refusalOf(Path file) {
        Problems problems = new Problems();
        assertThat(SlackReader.read(file, "export.zip", List.of(), problems)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        return problems.list().stream().map(Problem::code).findFirst().orElseThrow();
    }

    private Path archive() {
        return folder.resolve("export.zip");
    }

    private Path zip() throws IOException {
        try (OutputStream out = Files.newOutputStream(archive());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return archive();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Java does not write a name twice, so it is done in the bytes. */
    private void replaceInArchive(String is, String becomes, int from) throws IOException {
        String text = Files.readString(zip(), StandardCharsets.ISO_8859_1);
        Files.writeString(
                archive(),
                text.substring(0, from) + text.substring(from).replace(is, becomes),
                StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
