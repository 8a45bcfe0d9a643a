package org.vpip.instruments.engagement.activity;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.schema.SheetSchema;
import org.vpip.instruments.schema.StudyFolderSchema;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetRow;

/** A reader of {@code data/activity.csv}, the activity of any other online space, with one row for each action. */
public final class ActivityReader {
    private static final String KINDS = "post, reply, reaction, read";

    private final UnaryOperator<String> identity;
    private final ZoneId zone;
    private final Problems problems;
    private final Map<String, Long> threads = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> spaces = new LinkedHashSet<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<ReadEvent> visits = new ArrayList<>();

    private ActivityReader(UnaryOperator<String> identity, ZoneId zone, Problems problems) {
        this.identity = identity;
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * Reads the valid rows and reports the others.
     *
     * @param identity from a person or alias of the sheet to the name in the log
     * @param zone of a time without an offset
     * @return the log; mentions and questions are never observed, nor is a kind without a row
     */
    public static ActivityLog read(Sheet sheet, UnaryOperator<String> identity, ZoneId zone, Problems problems) {
        ActivityReader reader = new ActivityReader(identity, zone, problems);
        reader.checkColumns(sheet);
        List<ActivityRow> rows = sheet.rows().stream()
                .map(row -> reader.row(row, sheet.hasColumn("person") ? "person" : "alias"))
                .flatMap(Optional::stream)
                .toList();
        rows.forEach(reader::beginThread);
        rows.forEach(reader::take);
        return reader.log(rows);
    }

    private void checkColumns(Sheet sheet) {
        SheetSchema schema = StudyFolderSchema.sheet("data/activity.csv");
        schema.reportUnknownColumns(sheet, problems);
        if (!sheet.hasColumn("alias")) {
            sheet.requireColumn("person", problems);
        }
        schema.requiredColumns().forEach(column -> sheet.requireColumn(column, problems));
    }

    private Optional<ActivityRow> row(SheetRow row, String person) {
        boolean complete = true;
        for (String column : List.of(person, "time", "space", "kind")) {
            if (row.sheet().hasColumn(column) && !row.has(column)) {
                row.report(problems, ProblemCode.BLANK_CELL, column);
            }
            complete &= row.has(column);
        }
        String kind = row.get("kind").toLowerCase(Locale.ROOT);
        if (row.has("kind") && !List.of(KINDS.split(", ")).contains(kind)) {
            row.report(problems, ProblemCode.NOT_ONE_OF, "kind", row.get("kind"), KINDS);
            complete = false;
        }
        if (kind.equals("reply") && !row.has("thread")) {
            row.report(problems, ProblemCode.REPLY_WITHOUT_THREAD, "thread");
        }
        Optional<Long> micros = ActivityRow.micros(row.get("time"), zone);
        if (row.has("time") && micros.isEmpty()) {
            row.report(problems, ProblemCode.NOT_A_TIME, "time", row.get("time"));
        }
        return complete && micros.isPresent()
                ? Optional.of(new ActivityRow(row, identity.apply(row.get(person)), kind, micros.get()))
                : Optional.empty();
    }

    /** Records the first post of a thread, wherever it occurs in the file. */
    private void beginThread(ActivityRow row) {
        people.add(row.person());
        spaces.add(row.space());
        if (row.kind().equals("post")
                && !row.thread().isEmpty()
                && threads.putIfAbsent(row.threadKey(), row.id()) == null) {
            authors.put(row.threadKey(), row.person());
        }
    }

    private void take(ActivityRow row) {
        String author = authors.getOrDefault(row.threadKey(), "");
        if (!row.thread().isEmpty() && !threads.containsKey(row.threadKey())) {
            row.row().report(problems, ProblemCode.THREAD_WITHOUT_POST, "thread", row.thread());
        }
        switch (row.kind()) {
            case "reaction" -> reactions.add(new Reaction(row.space(), row.micros(), row.person(), author));
            case "read" -> visits.add(new ReadEvent(row.space(), row.micros(), row.person()));
            case "reply" -> postings.add(posting(row, threads.getOrDefault(row.threadKey(), -row.id()), author));
            default -> postings.add(posting(row, row.id(), ""));
        }
    }

    private static Posting posting(ActivityRow row, long thread, String answered) {
        return new Posting(row.space(), row.id(), row.micros(), row.person(), thread, answered, MessageContent.NONE);
    }

    private ActivityLog log(List<ActivityRow> rows) {
        Set<ActivityAspect> observed = EnumSet.of(ActivityAspect.POSTS);
        for (ActivityRow row : rows) {
            switch (row.kind()) {
                case "reply" -> observed.add(ActivityAspect.REPLIES);
                case "reaction" -> observed.add(ActivityAspect.REACTIONS);
                case "read" -> observed.add(ActivityAspect.READERS);
                default -> observed.add(ActivityAspect.POSTS);
            }
        }
        return new ActivityLog(people, List.copyOf(spaces), postings, reactions, visits, observed, List.of());
    }
}
