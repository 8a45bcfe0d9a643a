package org.vpip.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.sample.SampleStudy;

/** Somebody who withdrew is nowhere: not as a sender, not as a name, not in a count. */
class WithdrawnParticipantTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void givesTheSameFindingsAsIfThePersonHadNeverBeenThere() throws IOException {
        Path study = folder.resolve("study");
        SampleStudy.withSeed(5).write(study);
        String person = person(study);
        askEverything(study, person);
        Path without = CommandRun.copy(study, folder.resolve("without"));
        withdraw(study.resolve("data/participants.csv"), person);
        for (String table : List.of("participants", "rosters", "ties", "aliases", "activity", "responses/practice")) {
            remove(without.resolve("data/" + table + ".csv"), person);
        }
        try (Stream<Path> reports = Files.list(without.resolve("data/attendance"))) {
            for (Path report : reports.toList()) {
                remove(report, person);
            }
        }
        assertThat(findings(study, "withdrawn")).isEqualTo(findings(without, "never"));
        try (Stream<Path> files = Files.walk(folder.resolve("withdrawn/researcher"))) {
            for (Path file : files.filter(WithdrawnParticipantTest::isText).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(person);
            }
        }
    }

    /** Beside what the sample asks: credited ties, tables of ties, meetings and online spaces, agreement with a key of experts, what is used. */
    private static void askEverything(Path study, String person) throws IOException {
        List<String> rows = List.of(
                "network:advice,credited_share,t0 t1",
                "network:advice,ego_size,t0 t1",
                "network:advice,mixing(sector),t0 t1",
                "network:advice,brokerage(sector),t0 t1",
                "network:advice,louvain_modularity(sector),t0 t1",
                "network:advice,core_periphery,t0 t1",
                "network:advice,constraint,t0 t1",
                "network:advice,tie_change_observed,t0 t1",
                "network:advice,density_change,t0 t1",
                "network:advice,qap_correlation,t0 t1",
                "network:advice/region,density,t0 t1",
                "engagement:sessions,mean_sessions,",
                "engagement:sessions,one_off_share,",
                "engagement:online,active_share,",
                "engagement:online,posts_per_active,",
                "engagement:online,posts_gini,",
                "engagement:online,answered_48h,",
                "agreement:1,agreement,t0 t1",
                "agreement:1,agreement_change,t0 t1",
                "agreement:benefits,agreement,t1",
                "item:benefits,tool_concentration,t0 t1");
        StringBuilder plan = new StringBuilder(
                Files.readString(study.resolve("plan/indicators.csv")).stripTrailing());
        for (int i = 0; i < rows.size(); i++) {
            plan.append("\r\nw%d,More %d,Autre %d,%s,exploratory,more,up,,".formatted(i, i, i, rows.get(i)));
        }
        Files.writeString(study.resolve("plan/indicators.csv"), plan);
        Files.writeString(
                study.resolve("plan/expert_key.csv"),
                "instrument,item,answer,wave\npractice,com_1,4,\npractice,plan_1,5,t1\npractice,benefits,advice tools,\n");
        Files.writeString(study.resolve("data/activity.csv"), activity(study, person));
    }

    /** The person begins a thread that nobody answers, and answers in another's; every member posts, the later ones more. */
    private static String activity(Path study, String person) throws IOException {
        List<String> others = Files.readAllLines(study.resolve("data/participants.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .filter(member -> !member.equals(person))
                .limit(6)
                .toList();
        StringBuilder rows = new StringBuilder("person,time,space,kind,thread\n");
        row(rows, person, 8, "post", "own");
        row(rows, others.get(0), 8, "post", "other");
        for (int i = 0; i < others.size(); i++) {
            for (int message = 0; message <= i; message++) {
                row(rows, others.get(i), 9 + message, "reply", "other");
            }
        }
        row(rows, person, 16, "reply", "other");
        return rows.toString();
    }

    private static void row(StringBuilder rows, String person, int hour, String kind, String thread) {
        rows.append("%s,2025-03-03T%02d:15:00-05:00,forum,%s,%s%n".formatted(person, hour, kind, thread));
    }

    private static boolean isText(Path file) {
        return Stream.of(".csv", ".json", ".graphml", ".dl", ".txt", ".svg")
                .anyMatch(ending -> file.toString().endsWith(ending));
    }

    /** Somebody with ties from and to. */
    private static String person(Path study) throws IOException {
        List<String> ties = Files.readAllLines(study.resolve("data/ties.csv"));
        return ties.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .filter(named -> ties.stream().anyMatch(line -> line.split(",", -1)[3].equals(named)))
                .findFirst()
                .orElseThrow();
    }

    private static void withdraw(Path participants, String person) throws IOException {
        String text = Files.readAllLines(participants).stream()
                .map(line -> line.startsWith("\uFEFF") || line.startsWith("participant")
                        ? line + ",withdrawn"
                        : line + (line.startsWith(person + ",") ? ",2026-06-01" : ","))
                .collect(Collectors.joining("\r\n"));
        Files.writeString(participants, text, StandardCharsets.UTF_8);
    }

    private static void remove(Path table, String person) throws IOException {
        String text = Files.readAllLines(table).stream()
                .filter(line ->
                        !line.toLowerCase(Locale.ROOT).matches(".*\\b" + person.toLowerCase(Locale.ROOT) + "\\b.*"))
                .collect(Collectors.joining("\r\n"));
        Files.writeString(table, text, StandardCharsets.UTF_8);
    }

    /** Without the hash of the data, which differ. */
    private String findings(Path study, String out) throws IOException {
        CommandRun run = CommandRun.run("analyse", study, "--out", folder.resolve(out), "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(folder.resolve(out).resolve("researcher/findings.json"))
                .replaceAll("\"hash\"\\s*:\\s*\"[0-9a-f]+\"", "");
    }
}
