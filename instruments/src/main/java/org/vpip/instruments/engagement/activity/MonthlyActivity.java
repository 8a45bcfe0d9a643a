package org.vpip.instruments.engagement.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The activity of one person in one month (UTC); months without activity are left out.
 *
 * @param messages replies included
 * @param threadsStarted messages with a reply, in the month of the message
 * @param reactionsGiven in the month of the message when the log has no time of the reaction
 */
public record MonthlyActivity(
        String person, YearMonth month, int messages, int threadsStarted, int repliesGiven, int reactionsGiven) {
    private static final int MESSAGES = 0;
    private static final int THREADS = 1;
    private static final int REPLIES = 2;
    private static final int REACTIONS = 3;

    /** Returns the activity by person, then by month. */
    public static List<MonthlyActivity> of(ActivityLog log) {
        Map<String, Set<Long>> answered = new HashMap<>();
        for (Posting posting : log.postings()) {
            if (posting.isReply()) {
                answered.computeIfAbsent(posting.space(), space -> new HashSet<>())
                        .add(posting.thread());
            }
        }
        Map<String, Map<YearMonth, int[]>> counts = new HashMap<>();
        for (Posting posting : log.postings()) {
            int[] count = count(counts, posting.author(), posting.month());
            count[MESSAGES]++;
            count[REPLIES] += posting.isReply() ? 1 : 0;
            count[THREADS] += answered.getOrDefault(posting.space(), Set.of()).contains(posting.id()) ? 1 : 0;
        }
        log.reactions().forEach(reaction -> count(counts, reaction.giver(), reaction.month())[REACTIONS]++);
        return list(counts);
    }

    private static int[] count(Map<String, Map<YearMonth, int[]>> counts, String person, YearMonth month) {
        return counts.computeIfAbsent(person, one -> new HashMap<>()).computeIfAbsent(month, one -> new int[4]);
    }

    private static List<MonthlyActivity> list(Map<String, Map<YearMonth, int[]>> counts) {
        List<MonthlyActivity> months = new ArrayList<>();
        counts.forEach((person, byMonth) -> byMonth.forEach((month, count) -> months.add(new MonthlyActivity(
                person, month, count[MESSAGES], count[THREADS], count[REPLIES], count[REACTIONS]))));
        months.sort(Comparator.comparing(MonthlyActivity::person).thenComparing(MonthlyActivity::month));
        return List.copyOf(months);
    }
}
