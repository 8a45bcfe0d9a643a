package org.vpip.instruments.study;

import org.jspecify.annotations.Nullable;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.wording.Wording;

/**
 * What members are compared by, such as sector or region.
 *
 * @param choices the codes it can have; null for a free one
 * @param sensitive whether small groups need the stricter threshold
 */
public record Attribute(String id, Wording label, @Nullable ChoiceList choices, boolean sensitive) {}
