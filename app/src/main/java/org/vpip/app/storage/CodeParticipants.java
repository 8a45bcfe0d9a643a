package org.vpip.app.storage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.ParticipantId;

/** Participants known by keyed hashes of their own code, and by one pseudonym for each wave. */
@Repository
public class CodeParticipants {
    private final JdbcClient database;
    private final Transaction transaction;
    private final Invitations invitations;

    CodeParticipants(JdbcClient database, Transaction transaction, Invitations invitations) {
        this.database = database;
        this.transaction = transaction;
        this.invitations = invitations;
    }

    /**
     * The stored form of a self-generated code.
     *
     * @param parent the parent whose name the fifth element uses; blank when the participant skipped it
     * @param hashes by the id of the element, without the skipped ones
     */
    public record CodeParticipant(
            ParticipantId participant, CommunityId community, String parent, Map<String, String> hashes) {
        public CodeParticipant {
            hashes = Map.copyOf(hashes);
        }

        /** Returns whether community and all elements are equal. */
        public boolean hasSameCode(CodeParticipant other) {
            return community.equals(other.community) && parent.equals(other.parent) && hashes.equals(other.hashes);
        }
    }

    /** Stores a participant together with their link. */
    public void add(CodeParticipant person, AccessToken token, PersonalInvitation invitation) {
        transaction.runDurably(() -> {
            database.sql("insert into coded_person (participant, community, parent) values (?, ?, ?)")
                    .params(person.participant().value(), person.community().value(), person.parent())
                    .update();
            person.hashes()
                    .forEach((element, hash) -> database.sql(
                                    "insert into code_element (participant, element, hash) values (?, ?, ?)")
                            .params(person.participant().value(), element, hash)
                            .update());
            invitations.insert(token, invitation);
        });
    }

    public boolean contains(ParticipantId participant) {
        return database.sql("select count(*) from coded_person where participant = ?")
                        .param(participant.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns all participants, sorted by pseudonym. */
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
