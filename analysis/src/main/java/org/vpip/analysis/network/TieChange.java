package org.vpip.analysis.network;

import java.util.OptionalDouble;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;

/**
 * Ties kept, new and lost among stayers: people on both rosters who answered both times. Or, when every pair is asked for that
 * was observed both times, also what stayers say of people on both rosters who did not answer. The value is Jaccard's index,
 * kept / (kept + new + lost), 0 to 1; it does not exist without a tie at either wave. Snijders, van de Bunt &amp;
 * Steglich (2010), doi:10.1016/j.socnet.2009.02.004.
 */
public final class TieChange {
    private TieChange() {}

    /** @param everyObservedPair false: only among people who answered both times */
    public static Finding of(
            Subject subject,
            Network before,
            Network after,
            boolean everyObservedPair,
            String relation,
            Provenance provenance) {
        Stayers stayers = Stayers.of(before, after);
        if (stayers.answered().isEmpty()) {
            return new NotEstimable(subject, Reason.NO_STAYER, stayers.counted(), provenance);
        }
        SamePeople people = everyObservedPair ? stayers.amongPresent() : stayers.amongAnswered();
        return finding(subject, people.ties(), stayers.counted(), relation, provenance);
    }

    /** Jaccard's index over every pair observed both times; empty without a tie. */
    public static OptionalDouble jaccard(Network before, Network after) {
        return Stayers.of(before, after).amongPresent().ties().jaccard();
    }

    private static Finding finding(
            Subject subject, SamePeople.Ties ties, Counted counted, String relation, Provenance provenance) {
        OptionalDouble jaccard = ties.jaccard();
        if (jaccard.isEmpty()) {
            return new NotEstimable(subject, Reason.NO_TIE, counted, provenance);
        }
        TieChangeDetails details =
                new TieChangeDetails(relation, counted.used(), ties.kept(), ties.created(), ties.dissolved());
        return Estimate.plain(subject, jaccard.getAsDouble(), Unit.PROPORTION, counted, details, provenance);
    }
}
