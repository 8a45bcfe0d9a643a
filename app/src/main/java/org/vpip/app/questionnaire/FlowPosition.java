package org.vpip.app.questionnaire;

/**
 * Where somebody stands in a questionnaire.
 *
 * @param screen key of the screen; blank at the beginning
 * @param isFromReview whether they came from the review and go back to it
 */
record FlowPosition(String screen, boolean isFromReview) {
    /** The place after the last screen. */
    static final String REVIEW = "review";

    private static final String MARK = " " + REVIEW;

    static FlowPosition of(String stored) {
        boolean returning = stored.endsWith(MARK);
        return new FlowPosition(returning ? stored.substring(0, stored.length() - MARK.length()) : stored, returning);
    }

    /** As it is stored. */
    String encoded() {
        return screen + (isFromReview ? MARK : "");
    }

    boolean isReview() {
        return screen.equals(REVIEW);
    }

    /** The place that nobody may go back from: the review, once it was reached. */
    String furthestScreen() {
        return isFromReview ? REVIEW : screen;
    }
}
