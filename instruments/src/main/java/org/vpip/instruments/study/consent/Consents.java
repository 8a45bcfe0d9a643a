package org.vpip.instruments.study.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
 * The people who agree to each scope or refuse it, by their latest decision; of two decisions at one time the later row
 * counts. A person without a decision has neither agreed nor refused. Immutable.
 */
public final class Consents {
    public static final Consents NONE = new Consents(List.of(), Set.of());

    private final List<Consent> decisions;
    private final Set<ParticipantId> withoutMessages;
    private final Map<ConsentScope, Map<ParticipantId, Boolean>> latest = new EnumMap<>(ConsentScope.class);

    private Consents(List<Consent> decisions, Set<ParticipantId> withoutMessages) {
        this.withoutMessages = Set.copyOf(withoutMessages);
        this.decisions =
                decisions.stream().sorted(Comparator.comparing(Consent::given)).toList();
        this.decisions.forEach(decision -> latest.computeIfAbsent(decision.scope(), scope -> new HashMap<>())
                .put(decision.participant(), decision.agreed()));
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

    public boolean refuses(ParticipantId person, ConsentScope scope) {
        return refusing(scope).contains(person);
    }

    /** Returns the people who refuse a scope. */
    public Set<ParticipantId> refusing(ConsentScope scope) {
        return deciding(scope, false);
    }

    /** Returns the people who agreed to a scope; a person without a decision has not agreed. */
    public Set<ParticipantId> agreeing(ConsentScope scope) {
        return deciding(scope, true);
    }

    private Set<ParticipantId> deciding(ConsentScope scope, boolean agreed) {
        return latest.getOrDefault(scope, Map.of()).entrySet().stream()
                .filter(decision -> decision.getValue() == agreed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
