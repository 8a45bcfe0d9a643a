package org.vpip.app.participant;

import java.util.List;
import org.vpip.instruments.instrument.InstrumentId;

/**
 * The key of one stored response.
 *
 * @param respondent a pseudonym, or the random name of feedback
 * @param occasion a wave, or the session of feedback
 */
public record ResponseKey(String respondent, String occasion, InstrumentId instrument) {
    /** Returns wave and questionnaire, by which the pages of one person distinguish their responses. */
    public String formatted() {
        return occasion + "/" + instrument.value();
    }

    /** Returns the values of the three key columns. */
    public List<Object> values() {
        return List.of(respondent, occasion, instrument.value());
    }
}
