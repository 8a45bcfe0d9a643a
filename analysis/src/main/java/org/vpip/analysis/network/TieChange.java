package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.LeftOut;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Ratio;
import org.vpip.instruments.response.ParticipantId;

/**
 * Ties kept, new and lost among stayers: people on both rosters who answered both times. Or, when every pair is asked for that
 * was observed both times, also what stayers say of people on both rosters who did not answer. The value is Jaccard's index,
 * kept / (kept + new + lost), 0 to 1; it does not exist without a tie at either wave. Snijders, van de Bunt &amp;
 * Steglich (2010), doi:10.1016/j.socnet.2009.02.004.
 */
public final class TieChange {
    private final Network before;
    private final Network after;

    private TieChange(Network before, Network after) {
        this.before = before;
        this.after = after;
    }

    /** @param everyObservedPair false: only among people who answered both times */
    public static Finding of(
            Subject subject,
            Network before,
            Network after,
            boolean everyObservedPair,
            String relation,
            Provenance provenance) {
        return new TieChange(before, after).finding(subject, everyObservedPair, relation, provenance);
    }

    /** Jaccard's index over every pair observed both times; empty without a tie. */
    public static OptionalDouble jaccard(Network before, Network after) {
        List<int[]> present = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int there = after.nodes().indexOf(before.nodes().get(i));
            if (there >= 0) {
                present.add(new int[] {i, there});
            }
        }
        int[] counts = new TieChange(before, after).count(present);
        return Ratio.of(counts[0], (double) counts[0] + counts[1] + counts[2]);
    }

    private Finding finding(Subject subject, boolean everyObservedPair, String relation, Provenance provenance) {
        Map<ParticipantId, Integer> later = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            later.put(after.nodes().get(i), i);
        }
        List<int[]> stayers = new ArrayList<>();
        List<int[]> present = new ArrayList<>();
        int silent = 0;
        int gone = 0;
        for (int i = 0; i < before.size(); i++) {
            Integer there = later.get(before.nodes().get(i));
            if (there == null) {
                gone++;
                continue;
            }
            present.add(new int[] {i, there});
            if (before.hasAnswered(i) && after.hasAnswered(there)) {
                stayers.add(new int[] {i, there});
            } else {
                silent++;
            }
        }
        Counted counted = new Counted(
                stayers.size(),
                before.size(),
                Map.of(LeftOut.NOT_ON_BOTH_ROSTERS, gone, LeftOut.DID_NOT_ANSWER_NETWORK, silent));
        if (stayers.isEmpty()) {
            return new NotEstimable(subject, Reason.NO_STAYER, counted, provenance);
        }
        int[] counts = count(everyObservedPair ? present : stayers);
        return estimate(subject, counts, counted, relation, provenance);
    }

    private static Finding estimate(
            Subject subject, int[] counts, Counted counted, String relation, Provenance provenance) {
        int all = counts[0] + counts[1] + counts[2];
        if (all == 0) {
            return new NotEstimable(subject, Reason.NO_TIE, counted, provenance);
        }
        double jaccard = (double) counts[0] / all;
        TieChangeDetails details = new TieChangeDetails(
                relation,
                counted.used(),
                OptionalInt.of(counts[0]),
                OptionalInt.of(counts[1]),
                OptionalInt.of(counts[2]));
        return Estimate.plain(subject, jaccard, Unit.PROPORTION, counted, details, provenance);
    }

    /** Ties kept, created and dissolved, over pairs observed both times. */
    private int[] count(List<int[]> people) {
        int[] counts = new int[3];
        for (int i = 0; i < people.size(); i++) {
            for (int j = before.isDirected() ? 0 : i + 1; j < people.size(); j++) {
                countPair(people.get(i), people.get(j), counts);
            }
        }
        return counts;
    }

    private void countPair(int[] one, int[] other, int[] counts) {
        if (before.isObserved(one[0], other[0]) && after.isObserved(one[1], other[1])) {
            boolean was = before.hasTie(one[0], other[0]);
            boolean is = after.hasTie(one[1], other[1]);
            counts[0] += was && is ? 1 : 0;
            counts[1] += !was && is ? 1 : 0;
            counts[2] += was && !is ? 1 : 0;
        }
    }
}
