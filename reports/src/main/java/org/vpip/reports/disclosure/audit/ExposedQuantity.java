package org.vpip.reports.disclosure.audit;

import org.vpip.analysis.finding.fact.PersonVariable;

/** A number that the rules protect. */
public sealed interface ExposedQuantity {
    PeopleDescription people();

    /** How many these people are. */
    record PeopleQuantity(PeopleDescription people) implements ExposedQuantity {}

    /** How many of these people made a choice. */
    record ChoiceQuantity(PeopleDescription people, PersonVariable variable, String choice)
            implements ExposedQuantity {}

    /** The mean of these people, of whom there are fewer than five. */
    record MeanQuantity(PeopleDescription people, PersonVariable variable) implements ExposedQuantity {}

    /** The value of any one of these people. */
    record MemberQuantity(PeopleDescription people, PersonVariable variable) implements ExposedQuantity {}

    /** The value of any one of these people, for somebody who knows her own. */
    record InsiderQuantity(PeopleDescription people, PersonVariable variable) implements ExposedQuantity {}

    /** The largest of the amounts of these people. */
    record AmountQuantity(PeopleDescription people, PersonVariable variable) implements ExposedQuantity {}
}
