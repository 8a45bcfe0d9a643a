package org.vpip.instruments.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.wording.Wording;

/**
 * A grouping variable of members, such as sector or region.
 *
 * @param choices possible codes; null for free text
 * @param sensitive whether small groups need the stricter threshold
 * @param purpose why the attribute is collected; blank when the study does not say
 * @param partition the groups by which it is published
 */
public record Attribute(
        String id,
        Wording label,
        @Nullable ChoiceList choices,
        boolean sensitive,
        String purpose,
        AttributePartition partition) {

    /** Creates an attribute each of whose codes is a group of its own. */
    public Attribute(String id, Wording label, @Nullable ChoiceList choices, boolean sensitive, String purpose) {
        this(id, label, choices, sensitive, purpose, AttributePartition.FINEST);
    }

    Attribute with(AttributePartition other) {
        return new Attribute(id, label, choices, sensitive, purpose, other);
    }

    /** Returns the codes of the list in its order; empty for free text. */
    public List<String> codes() {
        return choices == null
                ? List.of()
                : choices.choices().stream().map(Choice::name).toList();
    }
}
