package org.vpip.instruments.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cells of a survey row beyond its name and type.
 *
 * @param texts by column: label, hint, guidance_hint, constraint_message, required_message, image, audio …
 * @param others every other filled column by its standard heading; rules as written
 * @param parameters from the column parameters
 */
public record FormCells(
        Map<String, MultilingualText> texts, Map<String, String> others, Map<String, String> parameters) {
    public FormCells {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
