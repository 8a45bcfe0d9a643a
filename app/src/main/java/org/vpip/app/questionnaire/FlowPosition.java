package org.vpip.app.questionnaire;

/**
 * The position of a person in a questionnaire.
 *
 * @param screen key of the screen; blank at the beginning
 * @param isFromReview whether the person opened the screen from the review and returns there
 */
record FlowPosition(String screen, boolean isFromReview) {
    /** The position after the last screen. */
    static final String REVIEW = "review";

    private static final String MARK = " " + REVIEW;

    static FlowPosition of(String stored) {
        boolean returning = stored.endsWith(MARK);
        return new FlowPosition(returning ? stored.substring(0, stored.length() - MARK.length()) : stored, returning);
    }

    /** Returns the stored form. */
    String encoded() {
        return screen + (isFromReview ? MARK : "");
    }

    boolean isReview() {
        return screen.equals(REVIEW);
    }

    /** Returns the furthest position of the person, which decides on one-way screens: the review, once reached. */
    String furthestScreen() {
        return isFromReview ? REVIEW : screen;
    }
}
