package org.vpip.instruments.study;

import java.time.ZoneId;
import java.util.Optional;
import org.vpip.instruments.wording.Wording;

/**
 * A part of a country that a community may reach.
 *
 * @param set such as canada
 * @param group regions of one group are reported together where single ones are too small; blank for none
 * @param groupLabel of the group; empty for none
 * @param zone the time zone of most residents; empty when unknown
 */
public record Region(
        String set,
        String code,
        Wording label,
        String group,
        Wording groupLabel,
        Population population,
        Optional<ZoneId> zone) {

    /** Creates a region whose group has no label. */
    public Region(String set, String code, Wording label, String group, Population population, Optional<ZoneId> zone) {
        this(set, code, label, group, Wording.NONE, population, zone);
    }
}
