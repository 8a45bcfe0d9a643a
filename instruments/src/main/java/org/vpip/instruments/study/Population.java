package org.vpip.instruments.study;

import java.util.OptionalLong;

/**
 * The number of residents of a region.
 *
 * @param count empty when unknown
 * @param date of the source
 */
public record Population(OptionalLong count, String source, String date) {
    public static final Population UNKNOWN = new Population(OptionalLong.empty(), "", "");
}
