package org.vpip.app.access;

import java.util.List;
import java.util.stream.Collectors;
import org.vpip.app.participant.ResponseKey;
import org.vpip.app.security.Sha256;

/**
 * The names under which a browser keeps answers that are not sent: hashes of a person and a response, not of a link. The
 * answers of one questionnaire are therefore never sent with another one, and a new link finds what an earlier one left.
 *
 * @param person beginning of all names of the person; blank for none
 * @param shown name of the response on the page; blank for none
 * @param due names of the responses that can still be sent
 */
record DraftNames(String person, String shown, List<String> due) {
    static final DraftNames NONE = new DraftNames("", "", List.of());
    private static final int LENGTH = 16;

    DraftNames {
        due = List.copyOf(due);
    }

    static DraftNames of(ResponseKey shown, List<ResponseKey> due) {
        return new DraftNames(
                hash(shown.respondent()),
                name(shown),
                due.stream().map(DraftNames::name).toList());
    }

    private static String name(ResponseKey key) {
        return hash(key.respondent()) + "-" + hash(key.formatted());
    }

    private static String hash(String text) {
        return Sha256.hexadecimal(text).substring(0, LENGTH);
    }

    /** Returns the names after the person left, when nothing can be sent any more. */
    DraftNames withoutDue() {
        return new DraftNames(person, shown, List.of());
    }

    String formattedDue() {
        return due.stream().collect(Collectors.joining(" "));
    }
}
