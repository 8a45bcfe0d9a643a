package org.vpip.instruments.engagement.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vpip.instruments.StudyFixture;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetReader;

class ActivityReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsPostsRepliesReactionsAndReads() throws IOException {
        ActivityLog log = read("""
                person,time,space,kind,thread
                P-2,2026-01-10T11:00:00-05:00,forum,reply,t1
                P-1,2026-01-10T10:00:00-05:00,forum,post,t1
                P-3,2026-01-10T12:00:00-05:00,forum,reaction,t1
                P-3,2026-01-10T12:00:00-05:00,forum,read,
                """);
        assertThat(problems.list()).isEmpty();
        assertThat(log.replyContacts()).containsExactly(new ContactCount("P-2", "P-1", 1));
        assertThat(log.reactionContacts()).containsExactly(new ContactCount("P-3", "P-1", 1));
        assertThat(log.visits()).hasSize(1);
        assertThat(log.observes(ActivityAspect.READERS)).isTrue();
        assertThat(log.observes(ActivityAspect.MENTIONS)).isFalse();
    }

    @Test
    void withoutARowOfAKindItIsNotObserved() throws IOException {
        ActivityLog log = read("alias,time,space,kind\nblue,2026-01-10T10:00:00Z,forum,post\n");
        assertThat(problems.list()).isEmpty();
        assertThat(List.of(ActivityAspect.READERS, ActivityAspect.REPLIES, ActivityAspect.REACTIONS))
                .noneMatch(log::observes);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        read("""
                person,time,space,kind,thread,mood
                ,2026-01-10T10:00:00Z,forum,post,,
                P-1,yesterday,forum,post,,
                P-1,2026-01-10T10:00:00Z,forum,shout,,
                P-1,2026-01-10T10:00:00Z,forum,reply,,
                P-1,2026-01-10T10:00:00Z,forum,reply,t9,
                """);
        assertThat(StudyFixture.told(problems))
                .containsExactly(
                        "UNKNOWN_COLUMN data/activity.csv 1 mood",
                        "BLANK_CELL data/activity.csv 2 person",
                        "NOT_A_TIME data/activity.csv 3 time",
                        "NOT_ONE_OF data/activity.csv 4 kind",
                        "REPLY_WITHOUT_THREAD data/activity.csv 5 thread",
                        "THREAD_WITHOUT_POST data/activity.csv 6 thread");
    }

    private ActivityLog read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("activity.csv"), text);
        return ActivityReader.read(
                SheetReader.read(file, "data/activity.csv", problems).get(0),
                UnaryOperator.identity(),
                ZoneId.of("America/Toronto"),
                problems);
    }
}
