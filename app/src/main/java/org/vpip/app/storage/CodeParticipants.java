package org.vpip.app.storage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Durability;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/** People known by the keyed hashes of a code that they made themselves, and by a pseudonym for one time of asking. */
@Repository
public class CodeParticipants {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Invitations invitations;
    private final Durability durability;

    CodeParticipants(JdbcClient database, Transaction transaction, Invitations invitations, Durability durability) {
        this.database = database;
        this.transaction = transaction;
        this.invitations = invitations;
        this.durability = durability;
    }

    /**
     * What is kept of somebody's code.
     *
     * @param parent which parent the fifth element speaks of; blank when it was left out
     * @param hashes by the id of the element, those left out missing
     */
    public record CodeParticipant(
            ParticipantId participant, CommunityId community, String parent, Map<String, String> hashes) {
        public CodeParticipant {
            hashes = Map.copyOf(hashes);
        }

        /** Whether somebody else said the same of themselves. */
        public boolean hasSameCode(CodeParticipant other) {
            return community.equals(other.community) && parent.equals(other.parent) && hashes.equals(other.hashes);
        }
    }

    /** Keeps a person and hands them their link. */
    public void add(CodeParticipant person, AccessToken token, PersonalInvitation invitation) {
        transaction.run(() -> {
            database.sql("insert into coded_person (participant, community, parent) values (?, ?, ?)")
                    .params(person.participant().value(), person.community().value(), person.parent())
                    .update();
            person.hashes()
                    .forEach((element, hash) -> database.sql(
                                    "insert into code_element (participant, element, hash) values (?, ?, ?)")
                            .params(person.participant().value(), element, hash)
                            .update());
            invitations.replaceAll(Map.of(token, invitation));
        });
        durability.awaitSync();
    }

    public boolean contains(ParticipantId participant) {
        return database.sql("select count(*) from coded_person where participant = ?")
                        .param(participant.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everybody, by pseudonym. */
    public List<CodeParticipant> all() {
        Map<String, Map<String, String>> hashes = new HashMap<>();
        database.sql("select participant, element, hash from code_element").query(row -> {
            hashes.computeIfAbsent(row.getString(1), id -> new HashMap<>()).put(row.getString(2), row.getString(3));
        });
        return database
                .sql("select participant, community, parent from coded_person")
                .query((row, number) -> new CodeParticipant(
                        new ParticipantId(row.getString(1)),
                        new CommunityId(row.getString(2)),
                        row.getString(3),
                        hashes.getOrDefault(row.getString(1), Map.of())))
                .list()
                .stream()
                .sorted(Comparator.comparing(CodeParticipant::participant))
                .toList();
    }
}
