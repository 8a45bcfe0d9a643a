package org.vpip.instruments.tie;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;

/** All ties and rosters of a study, and the pairs that a respondent left blank. */
public record Ties(List<Relation> relations, List<Tie> all, List<Tie> unanswered, List<RosterEntry> roster) {
    public Ties {
        unanswered = List.copyOf(unanswered);
        relations = List.copyOf(relations);
        all = List.copyOf(all);
        roster = List.copyOf(roster);
    }

    public Optional<Relation> relation(RelationId id) {
        return relations.stream().filter(relation -> relation.id().equals(id)).findFirst();
    }

    public List<Tie> of(RelationId relation, WaveId wave, CommunityId community) {
        return select(all, relation, wave, community);
    }

    /** Returns the pairs of that network that were left blank. */
    public List<Tie> unanswered(RelationId relation, WaveId wave, CommunityId community) {
        return select(unanswered, relation, wave, community);
    }

    private static List<Tie> select(List<Tie> ties, RelationId relation, WaveId wave, CommunityId community) {
        return ties.stream()
                .filter(tie -> tie.relation().equals(relation)
                        && tie.wave().equals(wave)
                        && tie.community().equals(community))
                .toList();
    }

    /** Returns the roster of that wave; empty when the study keeps none, and then all count as respondents. */
    public List<RosterEntry> roster(WaveId wave, CommunityId community) {
        return roster.stream()
                .filter(entry -> entry.wave().equals(wave) && entry.community().equals(community))
                .toList();
    }
}
