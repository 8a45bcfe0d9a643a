package org.vpip.instruments.response;

import java.util.List;

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

    public Memberships withAttribute(String attribute, String code) {
        return new Memberships(memberships.stream()
                .filter(participant -> code.equals(participant.attributes().get(attribute)))
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
