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
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.ServerKey.HashPurpose;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.storage.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.ServedStudy.OpeningState;
import org.vpip.instruments.instrument.Instrument;

/** What is asked about sessions, and when: from the end of a session on, for seven days. */
@Component
public class FeedbackWindows {
    private final ServedStudy study;
    private final VerifiedServerKey hashes;
    private final FeedbackResponses feedback;
    private final Clock clock;
    private final boolean alwaysOpen;

    FeedbackWindows(
            ServedStudy study,
            VerifiedServerKey hashes,
            FeedbackResponses feedback,
            Clock clock,
            @Value("${vpip.feedback-open:false}") boolean alwaysOpen) {
        this.study = study;
        this.hashes = hashes;
        this.feedback = feedback;
        this.clock = clock;
        this.alwaysOpen = alwaysOpen;
    }

    public List<FeedbackWindow> all() {
        return study.study().instruments().stream()
                .filter(instrument -> !instrument.description().isLinked())
                .flatMap(this::of)
                .toList();
    }

    private Stream<FeedbackWindow> of(Instrument instrument) {
        String id = study.study().settings().id();
        return study.study().sessions().isEmpty()
                ? Stream.of(new FeedbackWindow(id, instrument, null, null))
                : study.study().sessions().stream()
                        .map(session -> FeedbackWindow.of(
                                session, instrument, study.study().zone()));
    }

    /** Last part of its public link. */
    public String address(FeedbackWindow round) {
        return hashes.key()
                .address(
                        HashPurpose.FEEDBACK_PAGE,
                        study.study().settings().id(),
                        round.subjectId(),
                        round.instrument().id().value());
    }

    Optional<FeedbackWindow> find(String address) {
        return all().stream().filter(round -> address(round).equals(address)).findFirst();
    }

    public OpeningState state(FeedbackWindow round) {
        return alwaysOpen ? OpeningState.OPEN : round.state(clock.instant());
    }

    /** Whether answers about that session are still taken. */
    public OpeningState state(SessionFeedbackInvitation invitation) {
        return all().stream()
                .filter(round -> round.subjectId().equals(invitation.session())
                        && round.instrument().id().equals(invitation.instrument()))
                .findFirst()
                .map(this::state)
                .orElse(OpeningState.CLOSED);
    }

    /** Sends answers; of the time only the day is kept. */
    public void submit(SessionFeedbackInvitation invitation, StoredResponses.SubmissionPolicy sending) {
        feedback.submit(invitation, today(), sending);
    }

    /** The beginning of the day: for what was begun, too, nothing finer is kept. */
    OffsetDateTime startOfToday() {
        return today().atStartOfDay(study.study().zone()).toOffsetDateTime();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(study.study().zone()));
    }

    /** Forgets every minute what was begun about sessions that are closed and was never sent. */
    @Scheduled(fixedDelayString = "${vpip.forget-unsent-every:PT1M}")
    void deleteUnsent() {
        all().stream()
                .filter(round -> state(round) == OpeningState.CLOSED)
                .map(FeedbackWindow::subjectId)
                .distinct()
                .forEach(feedback::deleteUnsent);
    }
}
