package org.vpip.analysis.change;

/** Random effects of people in a model of several waves. */
enum PersonEffects {
    INTERCEPT("a random intercept"),
    INTERCEPT_AND_SLOPE("a random intercept and slope over the waves"),
    /** The slopes do not vary, depend on the intercepts entirely, or cannot be estimated. */
    SLOPE_NOT_ESTIMATED("a random intercept (a random slope was singular or did not converge)");

    private final String words;

    PersonEffects(String words) {
        this.words = words;
    }

    /** Returns the words of a rule. */
    String words() {
        return words;
    }
}
