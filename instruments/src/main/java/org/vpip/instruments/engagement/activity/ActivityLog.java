package org.vpip.instruments.engagement.activity;

import java.util.List;
import java.util.Set;
import org.vpip.instruments.problem.Problem;

/**
 * What happened in an online space.
 *
 * @param people everybody who could have taken part, silent ones included; bots are none
 * @param spaces the channels that were read, also those without a message
 * @param postings by space, and in a space by time
 * @param observed what this log can show
 * @param remarks what was left out in reading, and why
 */
public record ActivityLog(
        Set<String> people,
        List<String> spaces,
        List<Posting> postings,
        List<Reaction> reactions,
        List<ReadEvent> visits,
        Set<ActivityAspect> observed,
        List<Problem> remarks) {
    public ActivityLog {
        people = Set.copyOf(people);
        spaces = List.copyOf(spaces);
        postings = List.copyOf(postings);
        reactions = List.copyOf(reactions);
        visits = List.copyOf(visits);
        observed = Set.copyOf(observed);
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing here means that nothing happened; otherwise it is not known. */
    public boolean observes(ActivityAspect what) {
        return observed.contains(what);
    }

    /** Who answered whom: replies to the author of the first message of the thread. */
    public List<ContactCount> replyContacts() {
        ContactCounter counter = new ContactCounter();
        postings.forEach(posting -> counter.add(posting.author(), posting.answered()));
        return counter.contacts();
    }

    /** Who named whom. */
    public List<ContactCount> mentionContacts() {
        ContactCounter counter = new ContactCounter();
        postings.forEach(
                posting -> posting.content().mentions().forEach(named -> counter.add(posting.author(), named)));
        return counter.contacts();
    }

    /** Who reacted to whom. */
    public List<ContactCount> reactionContacts() {
        ContactCounter counter = new ContactCounter();
        reactions.forEach(reaction -> counter.add(reaction.giver(), reaction.author()));
        return counter.contacts();
    }

    /** Replies whose thread was begun by nobody known, such as a bot: they make no tie. */
    public long repliesWithoutPerson() {
        return postings.stream()
                .filter(posting -> posting.isReply() && posting.answered().isEmpty())
                .count();
    }
}
