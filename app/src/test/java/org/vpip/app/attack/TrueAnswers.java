package org.vpip.app.attack;

import org.vpip.app.attack.survey.SurveyVariable;

/** The answers that the attacker is after. */
interface TrueAnswers {
    /** Returns the value of a person who has one. */
    double value(int person, SurveyVariable variable, String wave);

    /** Returns whether the study still has the answers of a person. */
    boolean isAtHand(int person);
}
