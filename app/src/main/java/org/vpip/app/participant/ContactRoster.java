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
 * The list from which somebody ticks those they work with: members of their communities on the census day, without
 * themselves and without those who do not want to be listed. By the alphabet, but each person's list begins with another
 * letter, so that nobody is always the first.
 *
 * @param names by pseudonym; whoever has none is called by it
 * @param unlisted people who said that they do not want to be on it, or who left
 */
public record ContactRoster(
        Memberships participants, Map<ParticipantId, ParticipantName> names, Set<ParticipantId> unlisted) {
    public ContactRoster {
        names = Map.copyOf(names);
        unlisted = Set.copyOf(unlisted);
    }

    /** @param turn where the alphabet begins, any number */
    public ChoiceList choiceList(ParticipantId person, LocalDate census, long turn) {
        Set<CommunityId> communities = participants.memberships().stream()
                .filter(member -> member.id().equals(person))
                .map(Membership::community)
                .collect(Collectors.toSet());
        Map<ParticipantId, Membership> members = new HashMap<>();
        participants.withoutWithdrawn().memberships().stream()
                .filter(member -> communities.contains(member.community()))
                .filter(member -> isThere(member, census))
                .filter(member -> !member.id().equals(person) && !unlisted.contains(member.id()))
                .forEach(member -> members.putIfAbsent(member.id(), member));
        return new ChoiceList(ChoiceList.ROSTER, turned(members, turn));
    }

    private static boolean isThere(Membership member, LocalDate census) {
        LocalDate joined = member.joined();
        LocalDate left = member.left();
        return (joined == null || !joined.isAfter(census)) && (left == null || left.isAfter(census));
    }

    private List<Choice> turned(Map<ParticipantId, Membership> members, long turn) {
        Collator alphabet = Collator.getInstance(Locale.CANADA_FRENCH);
        List<Choice> sorted = new ArrayList<>(members.values().stream()
                .map(this::choice)
                .sorted(Comparator.<Choice, String>comparing(
                                choice -> choice.label().english(), alphabet)
                        .thenComparing(Choice::name))
                .toList());
        if (!sorted.isEmpty()) {
            Collections.rotate(sorted, -Math.floorMod(turn, sorted.size()));
        }
        return sorted;
    }

    private Choice choice(Membership member) {
        ParticipantName name = names.get(member.id());
        String shown = name == null ? member.id().value() : name.listName();
        return new Choice(member.id().value(), Wording.same(shown), member.attributes());
    }
}
