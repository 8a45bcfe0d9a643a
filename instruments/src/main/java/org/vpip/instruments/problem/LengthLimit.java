package org.vpip.instruments.problem;

/** The greatest lengths of names, in characters; longer ones fit into no column of the database. */
public enum LengthLimit {
    PARTICIPANT(64),
    WAVE(64),
    INSTRUMENT(64),
    COMMUNITY(64),
    SESSION(64),
    /** Also of groups and repeats; instance numbers of repeats follow it. */
    ITEM(59),
    CONSENT_VERSION(40),
    INSTRUMENT_VERSION(200),
    PERSON_NAME(200),
    /** The path of a file in the study folder; the copy of an earlier questionnaire has its version in the path. */
    FILE(250);

    private final int characters;

    LengthLimit(int characters) {
        this.characters = characters;
    }

    public int characters() {
        return characters;
    }

    /** Reports a text that is too long. */
    public void check(String text, ProblemLocation place, Problems problems) {
        if (text.length() > characters) {
            problems.add(ProblemCode.TOO_LONG, place, text, text.length(), characters);
        }
    }
}
