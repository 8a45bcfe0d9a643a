package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of the choices sheet.
 *
 * @param media pictures and sounds, by column
 * @param filters every other filled column, for choice filters
 */
public record FormChoice(
        String name, MultilingualText label, Map<String, MultilingualText> media, Map<String, String> filters) {
    public FormChoice {
        media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }
}
