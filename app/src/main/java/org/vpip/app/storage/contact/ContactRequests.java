package org.vpip.app.storage.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vpip.app.storage.database.RowLocks;
import org.vpip.app.storage.database.Transaction;
import org.vpip.instruments.wording.Language;

/**
 * Addresses that people leave after a request to join. They are in a table of their own, without a day and without a reference
 * to any answer, and no export of answers holds them.
 */
@Repository
public class ContactRequests {
    private static final int CAPACITY = 2_000;

    private final JdbcClient database;
    private final Transaction transaction;
    private final RowLocks locks;

    ContactRequests(JdbcClient database, Transaction transaction, RowLocks locks) {
        this.database = database;
        this.transaction = transaction;
        this.locks = locks;
    }

    /**
     * An address as typed.
     *
     * @param id random, so that it tells nothing of the order
     */
    public record ContactRequest(String id, String address, Language language) {
        public static ContactRequest of(String address, Language language) {
            return new ContactRequest(UUID.randomUUID().toString(), address, language);
        }
    }

    public boolean isFull() {
        return database.sql("select count(*) from contact_request")
                        .query(Long.class)
                        .single()
                >= CAPACITY;
    }

    /** Adds an address and rewrites the table in the order of its ids, so that the order on the disk reveals nothing. */
    public void add(ContactRequest request) {
        transaction.runDurably(() -> {
            locks.lock(RowLocks.CONTACT_REQUESTS);
            List<ContactRequest> all = new ArrayList<>(all());
            all.add(request);
            all.sort(Comparator.comparing(ContactRequest::id));
            database.sql("delete from contact_request").update();
            all.forEach(this::insert);
        });
    }

    private void insert(ContactRequest request) {
        database.sql("insert into contact_request (id, address, language) values (?, ?, ?)")
                .params(request.id(), request.address(), request.language().code())
                .update();
    }

    /** Returns all addresses, in alphabetical order. */
    public List<ContactRequest> all() {
        return database.sql("select id, address, language from contact_request order by address, id")
                .query((row, number) -> new ContactRequest(
                        row.getString(1),
                        row.getString(2),
                        Language.of(row.getString(3)).orElse(Language.ENGLISH)))
                .list();
    }

    /** Deletes addresses that were handed over. */
    public void delete(List<ContactRequest> requests) {
        transaction.runDurably(() -> {
            locks.lock(RowLocks.CONTACT_REQUESTS);
            requests.forEach(request -> database.sql("delete from contact_request where id = ?")
                    .param(request.id())
                    .update());
        });
    }
}
