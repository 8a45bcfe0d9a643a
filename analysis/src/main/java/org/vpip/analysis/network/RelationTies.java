package org.vpip.analysis.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vpip.analysis.engagement.OnlineNetwork;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.Ties;

/**
 * The ties of one relation: those that people reported, or those that the logs of online spaces show. A reported relation
 * takes precedence over a logged one of the same name.
 *
 * @param ties of people who consent to the use of their source
 * @param logs empty for reported ties
 */
public record RelationTies(Study study, Ties ties, Relation relation, Optional<OnlineNetwork> logs) {

    /** Returns whether a plan can ask about the relation; in a study without any tie, about every relation. */
    public static boolean exist(Study study, RelationId relation) {
        return OnlineNetwork.RELATIONS.contains(relation.value())
                || EligibleRecords.of(study).ties().all().isEmpty()
                || EligibleRecords.of(study).ties().relation(relation).isPresent();
    }

    /** Returns whether the ties of the relation come from logs. */
    public static boolean areLogged(Study study, RelationId relation) {
        return OnlineNetwork.RELATIONS.contains(relation.value())
                && EligibleRecords.of(study).ties().relation(relation).isEmpty();
    }

    public static RelationTies of(Study study, NetworkSource source) {
        RelationId id = source.relation();
        if (areLogged(study, id)) {
            OnlineNetwork logs = new OnlineNetwork(study, id.value());
            return new RelationTies(study, logs.ties(), new Relation(id, true), Optional.of(logs));
        }
        // a relation without any tie is still a relation: all people may be isolates
        Ties ties = EligibleRecords.of(study).ties();
        Relation relation = ties.relation(id).orElseGet(() -> new Relation(id, true));
        return new RelationTies(study, ties, relation, Optional.empty());
    }

    public Network network(WaveId wave, Subgroup subgroup) {
        return NetworkBuilder.build(this, wave, subgroup.namedCommunity());
    }

    /** Returns the ties as the source of a number. */
    public NetworkSource source() {
        return logs.isPresent() ? NetworkSource.logged(relation.id()) : NetworkSource.reported(relation.id());
    }

    /** Returns whether people were asked at every wave: it has a roster or an answer, or no wave has any answer. */
    boolean areAsked(FindingSubject subject) {
        return subject.waves().stream()
                .allMatch(wave -> areAsked(wave, subject.subgroup().namedCommunity()));
    }

    private boolean areAsked(WaveId wave, CommunityId community) {
        boolean answeredThen = Stream.of(ties.all(), ties.unanswered())
                .flatMap(List::stream)
                .anyMatch(tie -> tie.wave().equals(wave) && tie.community().equals(community));
        boolean neverAnswered = ties.all().isEmpty() && ties.unanswered().isEmpty();
        return answeredThen || neverAnswered || !ties.roster(wave, community).isEmpty();
    }

    /** Returns whether logs cover every wave; reported ties are always observed. Without a log, ties are missing, not zero. */
    public boolean areObserved(FindingSubject subject) {
        return subject.waves().stream()
                .allMatch(wave -> logs.map(
                                log -> log.isObserved(wave, subject.subgroup().namedCommunity()))
                        .orElse(true));
    }

    /** Returns the provenance of a number from these ties. */
    public Provenance provenance(String rule) {
        return described(
                (relation.directed() ? "directed as reported" : "undirected, either side reports it") + "; " + rule);
    }

    /** Returns the provenance of a drawing of these ties. */
    public Provenance described(String rule) {
        String origin = logs.isPresent() ? "contacts since the wave before, of members found by address or id; " : "";
        return Provenance.of(source(), origin + rule);
    }
}
