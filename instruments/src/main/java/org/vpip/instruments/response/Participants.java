package org.vpip.instruments.response;

import java.util.List;

/** All memberships of a study, in the order of the sheet; a person in two communities has two. */
public record Participants(List<Participant> memberships) {
    public Participants {
        memberships = List.copyOf(memberships);
    }

    public Participants in(CommunityId community) {
        return new Participants(memberships.stream()
                .filter(participant -> participant.community().equals(community))
                .toList());
    }

    /** Returns the memberships with that code of the attribute. */
    public Participants with(String attribute, String code) {
        return new Participants(memberships.stream()
                .filter(participant -> code.equals(participant.attributes().get(attribute)))
                .toList());
    }

    /** Returns the memberships without withdrawn consent: no result may rest on the others. */
    public Participants remaining() {
        return new Participants(memberships.stream()
                .filter(participant -> !participant.isWithdrawn())
                .toList());
    }

    /** Returns the pseudonyms of the people, each once. */
    public List<ParticipantId> ids() {
        return memberships.stream().map(Participant::id).distinct().toList();
    }
}
