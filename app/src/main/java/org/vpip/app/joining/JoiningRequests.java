package org.vpip.app.joining;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vpip.app.participant.SessionFeedbackInvitation;
import org.vpip.app.security.AccessToken;
import org.vpip.app.storage.FeedbackResponses;
import org.vpip.app.storage.StoredResponses;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.AttemptLimiter;
import org.vpip.app.web.ClientNetwork;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.wording.Language;

/** The requests to join: few an hour from one network, and a greatest number a day from everywhere. */
@Component
class JoiningRequests {
    private static final AttemptLimiter.AttemptLimits AN_HOUR = new AttemptLimiter.AttemptLimits(3600, 30, 60, 400);
    private static final int DAYS_UNSENT = 7;

    private final ServedStudy study;
    private final FeedbackResponses feedback;
    private final StoredResponses responses;
    private final Clock clock;
    private final AttemptLimiter limiter;
    private final int maximumPerDay;

    JoiningRequests(
            ServedStudy study,
            FeedbackResponses feedback,
            StoredResponses responses,
            Clock clock,
            @Value("${vpip.requests-a-day:200}") int maximumPerDay) {
        this.study = study;
        this.feedback = feedback;
        this.responses = responses;
        this.clock = clock;
        this.limiter = new AttemptLimiter(clock, AN_HOUR);
        this.maximumPerDay = maximumPerDay;
    }

    Optional<Instrument> questionnaire() {
        return study.joining();
    }

    /** Counts an attempt; returns false where a network has made too many in this hour. */
    boolean tryAttempt(ClientNetwork network) {
        return limiter.tryAttempt(network);
    }

    boolean isFullToday(Instrument instrument) {
        return feedback.count(subject(), instrument.id(), startOfToday()) >= maximumPerDay;
    }

    /** Opens a response under a random name, which is deleted when the answers are sent. */
    AccessToken open(Instrument instrument, Language language) {
        AccessToken token = AccessToken.joining();
        SessionFeedbackInvitation invitation =
                new SessionFeedbackInvitation(UUID.randomUUID().toString(), subject(), instrument.id(), language);
        feedback.open(token, invitation);
        responses.begin(invitation, startOfToday(), Map.of());
        return token;
    }

    /** Deletes what was begun more than a week ago and not sent, once an hour. */
    @Scheduled(fixedDelayString = "${vpip.forget-unsent-requests-every:PT1H}")
    void deleteUnsent() {
        questionnaire()
                .ifPresent(instrument -> feedback.deleteUnsent(
                        subject(), instrument.id(), startOfToday().minusDays(DAYS_UNSENT)));
    }

    private String subject() {
        return study.study().settings().id();
    }

    /** Returns the start of the day, because an open request stores no finer time. */
    private OffsetDateTime startOfToday() {
        return study.today(clock).atStartOfDay(study.study().zone()).toOffsetDateTime();
    }
}
