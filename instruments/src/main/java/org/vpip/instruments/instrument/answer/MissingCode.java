package org.vpip.instruments.instrument.answer;

import java.util.Optional;

/** The reasons for a missing answer. The codes lie outside every scale's range and are never scored. */
public enum MissingCode {
    NOT_ANSWERED(-99),
    SKIPPED_BY_LOGIC(-98),
    NOT_REACHED(-97),
    PREFER_NOT_TO_ANSWER(-96),
    DO_NOT_KNOW(-95),
    NOT_ASKED(-94),
    WITHDRAWN(-93),
    SUPPRESSED(-92),
    INVALID(-91),
    NOT_APPLICABLE_TO_MY_ROLE(-90);

    private final int code;

    MissingCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<MissingCode> of(String written) {
        for (MissingCode missing : values()) {
            if (String.valueOf(missing.code).equals(written)) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }
}
