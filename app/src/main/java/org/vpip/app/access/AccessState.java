package org.vpip.app.access;

import org.vpip.app.study.ServedStudy.OpeningState;

/** The state of one questionnaire for one person. */
public enum AccessState {
    NOT_YET,
    OPEN,
    RECEIVED,
    CLOSED,
    WITHDRAWN;

    /** Returns the state of a questionnaire that is not sent. */
    public static AccessState of(OpeningState opening) {
        return switch (opening) {
            case NOT_YET -> NOT_YET;
            case OPEN -> OPEN;
            case CLOSED -> CLOSED;
        };
    }
}
