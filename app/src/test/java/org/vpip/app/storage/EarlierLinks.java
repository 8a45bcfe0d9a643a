package org.vpip.app.storage;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.security.ShortCode;
import org.vpip.app.storage.encryption.VerifiedServerKey;

/** Links and codes of one invitation, as earlier versions of the program stored them. */
public record EarlierLinks(ConfigurableApplicationContext server) {

    /** Stores an invitation with a link of its own, which replaces the earlier one of the invitation. */
    public void put(AccessToken token, PersonalInvitation invitation) {
        server.getBean(Invitations.class).addAll(List.of(invitation));
        server.getBean(Invitations.class).setLanguage(invitation, invitation.language());
        database()
                .sql("update invitation set token_hash = ? where participant = ? and wave = ? and instrument = ?")
                .param(token.hash())
                .params(invitation.key().values())
                .update();
    }

    /** Stores a further link, as a code opened it. */
    public void putFurther(AccessToken token, PersonalInvitation invitation) {
        insert("further_link (token_hash", token.hash(), invitation);
    }

    /** Stores a code for an invitation. */
    public void put(ShortCode code, PersonalInvitation invitation) {
        String hash = server.getBean(VerifiedServerKey.class).key().hash(HashPurpose.SHORT_CODE, code.signs());
        insert("short_code (code_hash", hash, invitation);
    }

    private void insert(String columns, String hash, PersonalInvitation invitation) {
        server.getBean(Invitations.class).addAll(List.of(invitation));
        database()
                .sql("insert into " + columns + ", participant, wave, instrument) values (?, ?, ?, ?)")
                .param(hash)
                .params(invitation.key().values())
                .update();
    }

    private JdbcClient database() {
        return server.getBean(JdbcClient.class);
    }
}
