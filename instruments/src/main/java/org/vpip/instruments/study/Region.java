package org.vpip.instruments.study;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.vpip.instruments.wording.Wording;

/**
 * A part of a country that a community may reach.
 *
 * @param set such as canada
 * @param group regions of one group are told together where single ones are too small; blank for none
 * @param population empty where it is not given
 * @param source of the population, and its date
 * @param zone the time zone in which most of its people live; empty where it is not given
 */
public record Region(
        String set,
        String code,
        Wording label,
        String group,
        OptionalLong population,
        String source,
        String date,
        Optional<ZoneId> zone) {}
