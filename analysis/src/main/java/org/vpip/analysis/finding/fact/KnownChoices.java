package org.vpip.analysis.finding.fact;

import java.util.Collection;
import org.vpip.instruments.response.ParticipantId;

/** The choices that people made, for the audit of a study whose answers are at hand. */
public interface KnownChoices {
    /** No answers are at hand. */
    KnownChoices NONE = (variable, people, choice) -> new ChoiceCount(0, people.size());

    /** Returns how many of these people made a choice. */
    ChoiceCount count(PersonVariable variable, Collection<ParticipantId> people, String choice);

    /**
     * A number of people.
     *
     * @param made people who made the choice
     * @param unknown people whose answer is not at hand
     */
    record ChoiceCount(int made, int unknown) {}
}
