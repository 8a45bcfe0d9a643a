package org.vpip.app.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vpip.app.people.ServerKey.Purpose;
import org.vpip.app.people.SessionFeedbackInvitation;
import org.vpip.app.storage.Feedback;
import org.vpip.app.storage.KeyedHashes;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.ServedStudy.State;
import org.vpip.instruments.instrument.Instrument;

/** What is asked about sessions, and when: from the end of a session on, for seven days. */
@Component
public class Rounds {
    private final ServedStudy study;
    private final KeyedHashes hashes;
    private final Feedback feedback;
    private final Clock clock;
    private final boolean alwaysOpen;

    Rounds(
            ServedStudy study,
            KeyedHashes hashes,
            Feedback feedback,
            Clock clock,
            @Value("${vpip.feedback-open:false}") boolean alwaysOpen) {
        this.study = study;
        this.hashes = hashes;
        this.feedback = feedback;
        this.clock = clock;
        this.alwaysOpen = alwaysOpen;
    }

    public List<Round> all() {
        return study.study().instruments().stream()
                .filter(instrument -> !instrument.description().isLinked())
                .flatMap(this::of)
                .toList();
    }

    private Stream<Round> of(Instrument instrument) {
        String id = study.study().settings().id();
        return study.study().sessions().isEmpty()
                ? Stream.of(new Round(id, instrument, null, null))
                : study.study().sessions().stream()
                        .map(session ->
                                Round.of(session, instrument, study.study().zone()));
    }

    /** Last part of its public link. */
    public String address(Round round) {
        return hashes.key()
                .address(
                        Purpose.FEEDBACK_PAGE,
                        study.study().settings().id(),
                        round.about(),
                        round.instrument().id().value());
    }

    Optional<Round> find(String address) {
        return all().stream().filter(round -> address(round).equals(address)).findFirst();
    }

    public State state(Round round) {
        return alwaysOpen ? State.OPEN : round.state(clock.instant());
    }

    /** Whether answers about that session are still taken. */
    public State state(SessionFeedbackInvitation invitation) {
        return all().stream()
                .filter(round -> round.about().equals(invitation.session())
                        && round.instrument().id().equals(invitation.instrument()))
                .findFirst()
                .map(this::state)
                .orElse(State.CLOSED);
    }

    /** Sends answers; of the time only the day is kept. */
    public void send(SessionFeedbackInvitation invitation, StoredResponses.Sending sending) {
        feedback.send(invitation, today(), sending);
    }

    /** The beginning of the day: for what was begun, too, nothing finer is kept. */
    OffsetDateTime dayAsTime() {
        return today().atStartOfDay(study.study().zone()).toOffsetDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(study.study().zone()));
    }

    /** Forgets every minute what was begun about sessions that are closed and was never sent. */
    @Scheduled(fixedDelayString = "${vpip.forget-unsent-every:PT1M}")
    void forgetUnsent() {
        all().stream()
                .filter(round -> state(round) == State.CLOSED)
                .map(Round::about)
                .distinct()
                .forEach(feedback::forgetUnsent);
    }
}
