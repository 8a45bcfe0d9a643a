package org.vpip.analysis.finding.details;

import java.util.List;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;

/**
 * Ties that are new at the later wave, among people on both rosters who answered both times. These details have no counts for the
 * gate and stay with researchers.
 *
 * @param attribute that has the groups
 * @param pairs of groups with a new tie, in the order of their codes; both directions if ties are directed
 * @param unknown new ties of at least one person of unknown group
 */
public record NewTieDetails(
        String relation,
        String attribute,
        boolean directed,
        int stayers,
        List<GroupPairTies> pairs,
        int unknown,
        NewTieCredit credit)
        implements FindingDetails {
    public NewTieDetails {
        pairs = List.copyOf(pairs);
    }

    /** The number of new ties from people of one group to people of another, or of the same. */
    public record GroupPairTies(String from, String to, int ties) {
        private boolean isWithin() {
            return from.equals(to);
        }
    }

    /**
     * The new ties that came about through the community.
     *
     * @param asked new ties with an answer to this question, yes or no
     * @param credited those of them with a yes
     */
    public record NewTieCredit(int asked, int credited) {}

    /** Returns the number of new ties within groups. */
    public int within() {
        return pairs.stream()
                .filter(GroupPairTies::isWithin)
                .mapToInt(GroupPairTies::ties)
                .sum();
    }

    /** Returns the number of new ties between different groups. */
    public int across() {
        return pairs.stream().mapToInt(GroupPairTies::ties).sum() - within();
    }

    /** Returns the number of all new ties, unknown groups included. */
    public int created() {
        return within() + across() + unknown;
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, unmodelled)
                .add("stayers", stayers, unmodelled)
                .add("new", created(), unmodelled)
                .add("across", across(), unmodelled)
                .add("within", within(), unmodelled)
                .add("unknown", unknown, unmodelled)
                .add("asked", credit.asked, unmodelled)
                .add("credited", credit.credited, unmodelled);
        for (int i = 0; i < pairs.size(); i++) {
            numbers.add("pairs[" + i + "].new", pairs.get(i).ties, unmodelled);
        }
        return numbers;
    }
}
