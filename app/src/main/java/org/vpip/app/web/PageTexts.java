package org.vpip.app.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;

/** The texts of pages in one language, by key. */
public record PageTexts(Language language) {
    private static final int NOON = 12;
    private static final Messages MESSAGES = Messages.of("org.vpip.app.web.pages");

    public String get(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** Returns a time in the usual form of the language. */
    public String time(LocalTime time) {
        return language == Language.FRENCH
                ? String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", time.getHour(), time.getMinute())
                : time.format(DateTimeFormatter.ofPattern("h:mm", Locale.CANADA))
                        + (time.getHour() < NOON ? "\u00a0a.m." : "\u00a0p.m.");
    }

    /** Returns a day in the usual form of the language. */
    public String day(LocalDate day) {
        Locale locale = language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA;
        String first = language == Language.FRENCH && day.getDayOfMonth() == 1 ? "1'er'" : "d";
        String pattern = language == Language.FRENCH ? first + "\u00a0MMMM yyyy" : "MMMM\u00a0d, yyyy";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    /** Returns a time zone in words: by its city where the bundle knows it, and otherwise by the name that Java has. */
    public String zone(ZoneId zone) {
        String key = "zone." + zone.getId();
        Locale locale = language == Language.FRENCH ? Locale.CANADA_FRENCH : Locale.CANADA;
        return MESSAGES.has(language, key) ? get(key) : zone.getDisplayName(TextStyle.FULL, locale);
    }

    public String code() {
        return language.code();
    }

    public Language other() {
        return language.other();
    }
}
