package org.vpip.instruments.response;

import java.util.List;

/** All memberships of a study, in the order of the sheet. */
public record Participants(List<Participant> all) {
    public Participants {
        all = List.copyOf(all);
    }

    public Participants in(CommunityId community) {
        return new Participants(all.stream()
                .filter(participant -> participant.community().equals(community))
                .toList());
    }

    /** Those whose attribute has that code. */
    public Participants with(String attribute, String code) {
        return new Participants(all.stream()
                .filter(participant -> code.equals(participant.attributes().get(attribute)))
                .toList());
    }

    /** Without those who took back their consent: no result may rest on them. */
    public Participants remaining() {
        return new Participants(
                all.stream().filter(participant -> !participant.isWithdrawn()).toList());
    }

    /** Pseudonyms, each once. */
    public List<ParticipantId> ids() {
        return all.stream().map(Participant::id).distinct().toList();
    }
}
