package org.vpip.instruments.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a wave.
 *
 * @param closes last day; null while open-ended
 * @param census day whose members form the list of contacts; null when the study states none
 */
public record WaveDates(
        LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable LocalDate census) {}
