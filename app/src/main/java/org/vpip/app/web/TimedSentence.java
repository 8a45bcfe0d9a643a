package org.vpip.app.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A sentence of a page around one point in time. Without scripts it names the zone of the study; with scripts a browser shows
 * the time in its own zone.
 *
 * @param before words before the time
 * @param time the time in the zone of the study, with the name of that zone
 * @param after words after the time
 * @param instant the time with its offset, to the minute; blank in a sentence without a time
 * @param form how a browser shows the time: clock, day, moment, or opening (a day, with the hour where it is not midnight)
 */
public record TimedSentence(String before, String time, String after, String instant, String form) {
    /** The argument of a message in whose place the time stands. */
    public static final Object TIME = "\uFFFC";

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Returns a sentence without a time. */
    public static TimedSentence plain(String sentence) {
        return new TimedSentence(sentence, "", "", "", "");
    }

    /** Returns a sentence with the hour and minute of a moment. */
    public static TimedSentence clock(PageTexts texts, ZonedDateTime moment, String key) {
        return of(texts, moment, "clock", texts.time(moment.toLocalTime()), key, TIME);
    }

    /** Returns a sentence with the day of a moment. */
    public static TimedSentence day(PageTexts texts, ZonedDateTime moment, String key) {
        return of(texts, moment, "day", texts.day(moment.toLocalDate()), key, TIME);
    }

    /** Returns a sentence with the day, hour and minute of a moment. */
    public static TimedSentence moment(PageTexts texts, ZonedDateTime moment, String key) {
        String time = texts.get("time.moment", texts.day(moment.toLocalDate()), texts.time(moment.toLocalTime()));
        return of(texts, moment, "moment", time, key, TIME);
    }

    /**
     * Returns a sentence with a day that begins at midnight in the zone of the study.
     *
     * @param arguments of the message, with {@link #TIME} among them
     */
    public static TimedSentence opening(PageTexts texts, LocalDate day, ZoneId zone, String key, Object... arguments) {
        return of(texts, day.atStartOfDay(zone), "opening", texts.day(day), key, arguments);
    }

    /**
     * Returns a sentence with the last minute of a day in the zone of the study.
     *
     * @param arguments of the message, with {@link #TIME} among them
     */
    public static TimedSentence deadline(PageTexts texts, LocalDate day, ZoneId zone, String key, Object... arguments) {
        String time = texts.get("time.moment", texts.day(day), texts.time(LAST_MINUTE));
        return of(texts, day.atTime(LAST_MINUTE).atZone(zone), "moment", time, key, arguments);
    }

    private static TimedSentence of(
            PageTexts texts, ZonedDateTime moment, String form, String time, String key, Object... arguments) {
        String[] parts = texts.get(key, arguments).split(String.valueOf(TIME), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(key + " has no single place for the time: " + Arrays.toString(parts));
        }
        String instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.MINUTES));
        return new TimedSentence(
                parts[0], texts.get("time.zone", time, texts.zone(moment.getZone())), parts[1], instant, form);
    }

    /** Returns the sentence as it reads without scripts. */
    public String text() {
        return before + time + after;
    }
}
