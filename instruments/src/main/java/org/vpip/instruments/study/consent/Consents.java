package org.vpip.instruments.study.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.study.privacy.ConsentScope;

/**
 * The people who refuse each scope by their latest decision; of two decisions at one time the later row counts. A person
 * without a decision has not refused. Immutable.
 */
public final class Consents {
    public static final Consents NONE = new Consents(List.of(), Set.of());

    private final List<Consent> decisions;
    private final Set<ParticipantId> withoutMessages;
    private final Map<ConsentScope, Set<ParticipantId>> refusing = new EnumMap<>(ConsentScope.class);

    private Consents(List<Consent> decisions, Set<ParticipantId> withoutMessages) {
        this.withoutMessages = Set.copyOf(withoutMessages);
        this.decisions =
                decisions.stream().sorted(Comparator.comparing(Consent::given)).toList();
        for (ConsentScope scope : ConsentScope.values()) {
            refusing.put(scope, new HashSet<>());
        }
        this.decisions.forEach(this::apply);
    }

    /** Returns the state after these decisions, given in the order of the register. */
    public static Consents of(List<Consent> decisions) {
        return new Consents(decisions, Set.of());
    }

    /** Returns these decisions followed by others; the latest counts. */
    public Consents with(List<Consent> others) {
        return new Consents(Stream.concat(decisions.stream(), others.stream()).toList(), withoutMessages);
    }

    /** Returns these decisions of people of whom some, and no others, receive no more messages. */
    public Consents withoutMessages(Set<ParticipantId> people) {
        return new Consents(decisions, people);
    }

    /** Returns whether the person receives no more messages. */
    public boolean refusesMessages(ParticipantId person) {
        return withoutMessages.contains(person);
    }

    /** Returns the time of the latest decision on a scope where it is a no; {@link Instant#MIN} for one without a time. */
    public Optional<Instant> refusedAt(ParticipantId person, ConsentScope scope) {
        return decisions.stream()
                .filter(decision -> decision.participant().equals(person) && decision.scope() == scope)
                .reduce((one, later) -> later)
                .filter(decision -> !decision.agreed())
                .map(Consent::given);
    }

    private void apply(Consent decision) {
        Set<ParticipantId> people = refusing.getOrDefault(decision.scope(), Set.of());
        if (decision.agreed()) {
            people.remove(decision.participant());
        } else {
            people.add(decision.participant());
        }
    }

    public boolean refuses(ParticipantId person, ConsentScope scope) {
        return refusing(scope).contains(person);
    }

    /** Returns the people who refuse a scope. */
    public Set<ParticipantId> refusing(ConsentScope scope) {
        return Set.copyOf(refusing.getOrDefault(scope, Set.of()));
    }

    /** Returns the decisions under other pseudonyms; those of two pseudonyms of one person are one history. */
    public Consents withPseudonyms(UnaryOperator<ParticipantId> pseudonym) {
        return new Consents(
                decisions.stream()
                        .map(decision -> decision.withParticipant(pseudonym.apply(decision.participant())))
                        .toList(),
                withoutMessages.stream().map(pseudonym).collect(Collectors.toSet()));
    }
}
