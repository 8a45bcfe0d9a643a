package org.vpip.instruments.engagement.activity;

import java.util.List;
import java.util.Set;
import org.vpip.instruments.problem.Problem;

/**
 * The activity of an online space.
 *
 * @param people all potential participants, including silent ones but no bots
 * @param spaces the channels read, including those without a message
 * @param postings by space, and in a space by time
 * @param observed aspects that this log covers
 * @param remarks exclusions in reading, with reasons
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

    /** Returns whether the log covers the aspect; otherwise its absence means unknown. */
    public boolean observes(ActivityAspect aspect) {
        return observed.contains(aspect);
    }

    /** Returns the replies by person and author of the thread's first message. */
    public List<ContactCount> replyContacts() {
        ContactCounter counter = new ContactCounter();
        postings.forEach(posting -> counter.add(posting.author(), posting.answered()));
        return counter.contacts();
    }

    /** Returns the mentions by author and mentioned person. */
    public List<ContactCount> mentionContacts() {
        ContactCounter counter = new ContactCounter();
        postings.forEach(
                posting -> posting.content().mentions().forEach(named -> counter.add(posting.author(), named)));
        return counter.contacts();
    }

    /** Returns the reactions by person and author of the message. */
    public List<ContactCount> reactionContacts() {
        ContactCounter counter = new ContactCounter();
        reactions.forEach(reaction -> counter.add(reaction.giver(), reaction.author()));
        return counter.contacts();
    }

    /** Returns the number of replies to unknown people, such as bots: they make no tie. */
    public long repliesWithoutPerson() {
        return postings.stream()
                .filter(posting -> posting.isReply() && posting.answered().isEmpty())
                .count();
    }
}
