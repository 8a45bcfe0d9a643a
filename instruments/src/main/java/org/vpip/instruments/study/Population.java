package org.vpip.instruments.study;

import java.util.OptionalLong;

/**
 * How many people live in a region.
 *
 * @param count empty where it is not given
 * @param date of the source
 */
public record Population(OptionalLong count, String source, String date) {
    public static final Population UNKNOWN = new Population(OptionalLong.empty(), "", "");
}
