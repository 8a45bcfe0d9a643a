package org.vpip.instruments.tie;

import java.util.List;
import java.util.Optional;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;

/** All ties and rosters of a study. */
public record Ties(List<Relation> relations, List<Tie> all, List<RosterEntry> roster) {
    public Ties {
        relations = List.copyOf(relations);
        all = List.copyOf(all);
        roster = List.copyOf(roster);
    }

    public Optional<Relation> relation(RelationId id) {
        return relations.stream().filter(relation -> relation.id().equals(id)).findFirst();
    }

    public List<Tie> of(RelationId relation, WaveId wave, CommunityId community) {
        return all.stream()
                .filter(tie -> tie.relation().equals(relation)
                        && tie.wave().equals(wave)
                        && tie.community().equals(community))
                .toList();
    }

    /** The roster of that wave; empty when the study keeps none, and then everybody counts as having answered. */
    public List<RosterEntry> roster(WaveId wave, CommunityId community) {
        return roster.stream()
                .filter(entry -> entry.wave().equals(wave) && entry.community().equals(community))
                .toList();
    }
}
