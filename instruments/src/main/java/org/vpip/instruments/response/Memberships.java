package org.vpip.instruments.response;

import java.util.List;
import java.util.function.Predicate;

/** All memberships of a study, in the order of the sheet; a person in two communities has two. */
public record Memberships(List<Membership> memberships) {
    public Memberships {
        memberships = List.copyOf(memberships);
    }

    public Memberships inCommunity(CommunityId community) {
        return new Memberships(memberships.stream()
                .filter(participant -> participant.community().equals(community))
                .toList());
    }

    /** Returns the memberships whose code meets a condition; the code of people without a value is blank. */
    public Memberships withAttribute(String attribute, Predicate<String> condition) {
        return new Memberships(memberships.stream()
                .filter(participant -> condition.test(participant.attributes().getOrDefault(attribute, "")))
                .toList());
    }

    /** Returns the memberships without withdrawn consent, the only ones that results may use. */
    public Memberships withoutWithdrawn() {
        return new Memberships(memberships.stream()
                .filter(participant -> !participant.isWithdrawn())
                .toList());
    }

    /** Returns the distinct pseudonyms. */
    public List<ParticipantId> ids() {
        return memberships.stream().map(Membership::id).distinct().toList();
    }
}
