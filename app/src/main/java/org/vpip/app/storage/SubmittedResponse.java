package org.vpip.app.storage;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;

/** A response as exported. */
public record SubmittedResponse(
        String participant, String wave, String instrument, SubmissionRecord submission, Map<String, String> answers) {

    /**
     * The circumstances of a submission.
     *
     * @param version of the questionnaire that was answered
     * @param startedAt time of consent
     */
    public record SubmissionRecord(
            String language, String version, OffsetDateTime startedAt, OffsetDateTime submittedAt) {
        /** Returns the seconds from consent to submission. */
        public long seconds() {
            return Duration.between(startedAt, submittedAt).toSeconds();
        }
    }
}
