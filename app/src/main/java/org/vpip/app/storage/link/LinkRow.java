package org.vpip.app.storage.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.app.security.ServerKey;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.security.ShortCode;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;

/**
 * The stored part of a lasting link, from which the server key derives the link and the code.
 *
 * @param studyHash hash of the id of the study for which the link was made
 * @param counter its increase gives the person another link and another code
 * @param language code of the language that the person chose; null for none
 */
record LinkRow(
        ParticipantId participant,
        String studyHash,
        int counter,
        @Nullable String language) {

    /** Returns the hash under which a code is stored. */
    static String codeHash(ServerKey key, ShortCode code) {
        return key.hash(HashPurpose.SHORT_CODE, code.signs());
    }

    /** Returns the row with the next counter whose code is not in use. */
    LinkRow next(ServerKey key, Set<String> usedCodeHashes) {
        LinkRow next = this;
        do {
            next = new LinkRow(participant, studyHash, next.counter + 1, language);
        } while (usedCodeHashes.contains(next.codeHash(key)));
        return next;
    }

    PersonalLink link(ServerKey key) {
        return new PersonalLink(
                participant,
                key.token(studyHash, participant.value(), String.valueOf(counter)),
                key.code(studyHash, participant.value(), String.valueOf(counter)),
                Optional.ofNullable(language).flatMap(Language::of));
    }

    String codeHash(ServerKey key) {
        return codeHash(key, link(key).code());
    }

    /** Returns the counter, the hash of the token and that of the code. */
    List<Object> hashes(ServerKey key) {
        return List.of(counter, link(key).token().hash(), codeHash(key));
    }
}
