package org.vpip.analysis.sample;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.Posting;
import org.vpip.instruments.response.ParticipantId;

/**
 * The removal of people from logs of online spaces: their messages, reactions and visits, and what others' messages say of
 * them. A reply to such a person remains a message of its author and makes no contact.
 *
 * @param refusing people who refuse the use of their online activity
 */
record OnlineConsent(Set<String> refusing) {

    OnlineConsent(Collection<ParticipantId> people) {
        this(people.stream().map(ParticipantId::value).collect(Collectors.toUnmodifiableSet()));
    }

    boolean allows(ParticipantId person) {
        return allows(person.value());
    }

    private boolean allows(String person) {
        return !refusing.contains(person);
    }

    /** Returns the log without these people. */
    ActivityLog log(ActivityLog log) {
        return refusing.isEmpty()
                ? log
                : new ActivityLog(
                        log.people().stream().filter(this::allows).collect(Collectors.toSet()),
                        log.spaces(),
                        log.postings().stream()
                                .filter(posting -> allows(posting.author()))
                                .map(this::withoutNames)
                                .toList(),
                        log.reactions().stream()
                                .filter(reaction -> allows(reaction.giver()) && allows(reaction.author()))
                                .toList(),
                        log.visits().stream()
                                .filter(visit -> allows(visit.person()))
                                .toList(),
                        log.observed(),
                        log.remarks());
    }

    private Posting withoutNames(Posting posting) {
        MessageContent content = posting.content();
        List<String> mentions = content.mentions().stream().filter(this::allows).toList();
        return new Posting(
                posting.space(),
                posting.id(),
                posting.micros(),
                posting.author(),
                posting.thread(),
                allows(posting.answered()) ? posting.answered() : "",
                new MessageContent(content.question(), content.purpose(), mentions));
    }
}
