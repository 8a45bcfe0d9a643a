package org.vpip.instruments.study;

import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.wording.Wording;

/**
 * A grouping variable of members, such as sector or region.
 *
 * @param choices possible codes; null for free text
 * @param sensitive whether small groups need the stricter threshold
 * @param purpose why the attribute is collected; blank when the study does not say
 */
public record Attribute(String id, Wording label, @Nullable ChoiceList choices, boolean sensitive, String purpose) {}
