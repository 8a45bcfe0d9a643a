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
import org.vpip.app.storage.encryption.VerifiedServerKey;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.study.ServedStudy.OpeningState;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.TimedSentence;
import org.vpip.instruments.instrument.Instrument;

/** The feedback windows of a study: from the end of each session, for seven days. */
@Component
public class FeedbackWindows {
    private final ServedStudy study;
    private final VerifiedServerKey serverKey;
    private final FeedbackResponses feedback;
    private final Clock clock;
    private final boolean alwaysOpen;

    FeedbackWindows(
            ServedStudy study,
            VerifiedServerKey serverKey,
            FeedbackResponses feedback,
            Clock clock,
            @Value("${vpip.feedback-open:false}") boolean alwaysOpen) {
        this.study = study;
        this.serverKey = serverKey;
        this.feedback = feedback;
        this.clock = clock;
        this.alwaysOpen = alwaysOpen;
    }

    public List<FeedbackWindow> all() {
        return study.feedbackInstruments().stream().flatMap(this::windows).toList();
    }

    private Stream<FeedbackWindow> windows(Instrument instrument) {
        String id = study.study().settings().id();
        return study.study().sessions().isEmpty()
                ? Stream.of(new FeedbackWindow(id, instrument, null, null))
                : study.study().sessions().stream()
                        .map(session -> FeedbackWindow.of(
                                session, instrument, study.study().zone()));
    }

    /** Returns the last part of the public link of a window. */
    public String address(FeedbackWindow window) {
        return serverKey
                .key()
                .address(
                        HashPurpose.FEEDBACK_PAGE,
                        study.study().settings().id(),
                        window.subjectId(),
                        window.instrument().id().value());
    }

    Optional<FeedbackWindow> find(String address) {
        return all().stream().filter(window -> address(window).equals(address)).findFirst();
    }

    public OpeningState state(FeedbackWindow window) {
        return alwaysOpen ? OpeningState.OPEN : window.state(clock.instant());
    }

    /** Returns whether the window of an invitation is open; that of a request to join always is. */
    public OpeningState state(SessionFeedbackInvitation invitation) {
        if (study.joining()
                .filter(joining -> joining.id().equals(invitation.instrument()))
                .isPresent()) {
            return OpeningState.OPEN;
        }
        return all().stream()
                .filter(window -> window.subjectId().equals(invitation.session())
                        && window.instrument().id().equals(invitation.instrument()))
                .findFirst()
                .map(this::state)
                .orElse(OpeningState.CLOSED);
    }

    /** Returns the sentence on the end of a window; empty where it has none. */
    Optional<TimedSentence> closing(FeedbackWindow window, PageTexts texts) {
        return Optional.ofNullable(window.closesAt())
                .filter(end -> !alwaysOpen)
                .map(end -> TimedSentence.moment(texts, end.atZone(study.study().zone()), "feedback.until"));
    }

    /** Returns the sentence on the beginning of a window; empty where it has none. */
    Optional<TimedSentence> opening(FeedbackWindow window, PageTexts texts) {
        return Optional.ofNullable(window.opensAt())
                .map(begin ->
                        TimedSentence.moment(texts, begin.atZone(study.study().zone()), "not_yet.opens"));
    }

    /** Submits answers; of the time the program stores only the day. */
    public void submit(SessionFeedbackInvitation invitation, StoredResponses.SubmissionPolicy policy) {
        feedback.submit(invitation, today(), policy);
    }

    /** Returns the start of the day, because an open response stores no finer time either. */
    OffsetDateTime startOfToday() {
        return today().atStartOfDay(study.study().zone()).toOffsetDateTime();
    }

    private LocalDate today() {
        return study.today(clock);
    }

    /** Deletes the unsent responses of closed windows, once a minute. */
    @Scheduled(fixedDelayString = "${vpip.forget-unsent-every:PT1M}")
    void deleteUnsent() {
        all().stream()
                .filter(window -> state(window) == OpeningState.CLOSED)
                .map(FeedbackWindow::subjectId)
                .distinct()
                .forEach(feedback::deleteUnsent);
    }
}
