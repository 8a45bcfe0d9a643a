package org.vpip.analysis.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.vpip.instruments.response.ParticipantId;

/**
 * Ties kept, new and lost among stayers: people on both rosters who answered both times. The value is Jaccard's index,
 * kept / (kept + new + lost), 0 to 1; it does not exist without a tie at either wave. Snijders, van de Bunt &amp;
 * Steglich (2010), doi:10.1016/j.socnet.2009.02.004.
 */
public final class TieChange {
    private TieChange() {}

    public static Finding of(Subject subject, Network before, Network after, String relation, Provenance provenance) {
        Map<ParticipantId, Integer> later = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            later.put(after.nodes().get(i), i);
        }
        List<int[]> stayers = new ArrayList<>();
        int silent = 0;
        int gone = 0;
        for (int i = 0; i < before.size(); i++) {
            Integer there = later.get(before.nodes().get(i));
            if (there == null) {
                gone++;
            } else if (before.hasAnswered(i) && after.hasAnswered(there)) {
                stayers.add(new int[] {i, there});
            } else {
                silent++;
            }
        }
        Counted counted = new Counted(
                stayers.size(),
                before.size(),
                Map.of(LeftOut.NOT_ON_BOTH_ROSTERS, gone, LeftOut.DID_NOT_ANSWER_NETWORK, silent));
        return compare(subject, before, after, stayers, counted, relation, provenance);
    }

    private static Finding compare(
            Subject subject,
            Network before,
            Network after,
            List<int[]> stayers,
            Counted counted,
            String relation,
            Provenance provenance) {
        if (stayers.isEmpty()) {
            return new NotEstimable(subject, Reason.NO_STAYER, counted, provenance);
        }
        int[] counts = count(before, after, stayers);
        int all = counts[0] + counts[1] + counts[2];
        if (all == 0) {
            return new NotEstimable(subject, Reason.NO_TIE, counted, provenance);
        }
        double jaccard = (double) counts[0] / all;
        TieChangeDetails details = new TieChangeDetails(
                relation,
                stayers.size(),
                OptionalInt.of(counts[0]),
                OptionalInt.of(counts[1]),
                OptionalInt.of(counts[2]));
        return Estimate.plain(subject, jaccard, Unit.PROPORTION, counted, details, provenance);
    }

    /** Ties kept, created and dissolved. */
    private static int[] count(Network before, Network after, List<int[]> stayers) {
        int kept = 0;
        int created = 0;
        int dissolved = 0;
        for (int i = 0; i < stayers.size(); i++) {
            for (int j = before.isDirected() ? 0 : i + 1; j < stayers.size(); j++) {
                boolean was = before.hasTie(stayers.get(i)[0], stayers.get(j)[0]);
                boolean is = after.hasTie(stayers.get(i)[1], stayers.get(j)[1]);
                kept += was && is ? 1 : 0;
                created += !was && is ? 1 : 0;
                dissolved += was && !is ? 1 : 0;
            }
        }
        return new int[] {kept, created, dissolved};
    }
}
