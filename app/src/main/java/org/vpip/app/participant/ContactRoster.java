package org.vpip.app.participant;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.Membership;
import org.vpip.instruments.response.Memberships;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Wording;

/**
 * The list of possible contacts of a person: the members of their communities on the census day who agreed to be
 * listed, without the person. Each list is alphabetical but begins at another letter, so that no member is always first.
 *
 * @param names by pseudonym; a member without a name appears under the pseudonym
 * @param listed people who agreed to be listed and did not leave
 */
public record ContactRoster(
        Memberships participants, Map<ParticipantId, ParticipantName> names, Set<ParticipantId> listed) {
    public ContactRoster {
        names = Map.copyOf(names);
        listed = Set.copyOf(listed);
    }

    /** @param rotation any number, which decides where the list begins */
    public ChoiceList choiceList(ParticipantId person, LocalDate census, long rotation) {
        Set<CommunityId> communities = participants.memberships().stream()
                .filter(member -> member.id().equals(person))
                .map(Membership::community)
                .collect(Collectors.toSet());
        Map<ParticipantId, Membership> members = new HashMap<>();
        participants.withoutWithdrawn().memberships().stream()
                .filter(member -> communities.contains(member.community()))
                .filter(member -> isMember(member, census))
                .filter(member -> !member.id().equals(person) && listed.contains(member.id()))
                .forEach(member -> members.putIfAbsent(member.id(), member));
        return new ChoiceList(ChoiceList.ROSTER, rotated(members, rotation));
    }

    private static boolean isMember(Membership member, LocalDate census) {
        LocalDate joined = member.joined();
        LocalDate left = member.left();
        return (joined == null || !joined.isAfter(census)) && (left == null || left.isAfter(census));
    }

    private List<Choice> rotated(Map<ParticipantId, Membership> members, long rotation) {
        Collator alphabet = Collator.getInstance(Locale.CANADA_FRENCH);
        List<Choice> sorted = new ArrayList<>(members.values().stream()
                .map(this::choice)
                .sorted(Comparator.<Choice, String>comparing(
                                choice -> choice.label().english(), alphabet)
                        .thenComparing(Choice::name))
                .toList());
        if (!sorted.isEmpty()) {
            Collections.rotate(sorted, -Math.floorMod(rotation, sorted.size()));
        }
        return sorted;
    }

    private Choice choice(Membership member) {
        ParticipantName name = names.get(member.id());
        String shown = name == null ? member.id().value() : name.listName();
        return new Choice(member.id().value(), Wording.same(shown), member.attributes());
    }
}
