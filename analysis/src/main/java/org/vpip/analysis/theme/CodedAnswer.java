package org.vpip.analysis.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.instruments.response.CodedTheme;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.Response;

/**
 * One open answer that was coded.
 *
 * @param response with the answer
 * @param themes by coder, at least one coder; an empty set where a coder found no theme
 */
record CodedAnswer(Response response, String text, Map<String, Set<String>> themes) {
    CodedAnswer {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    /** Returns an answer with the rows about it. */
    static CodedAnswer of(Response response, String text, List<CodedTheme> rows) {
        Map<String, Set<String>> themes = new LinkedHashMap<>();
        for (CodedTheme row : rows) {
            Set<String> given = themes.computeIfAbsent(row.coder(), coder -> new TreeSet<>());
            if (!row.isNone()) {
                given.add(row.theme());
            }
        }
        return new CodedAnswer(response, text, themes);
    }

    ParticipantId person() {
        return response.participant();
    }

    /** Returns whether every coder of the answer gave it the theme. */
    boolean hasFromAll(String theme) {
        return themes.values().stream().allMatch(given -> given.contains(theme));
    }

    /** Returns whether any coder of the answer gave it the theme. */
    boolean hasFromAny(String theme) {
        return themes.values().stream().anyMatch(given -> given.contains(theme));
    }

    /** Returns 1 where the coder gave the theme, 0 where not, and NaN where the coder did not code the answer. */
    double rating(String coder, String theme) {
        Set<String> given = themes.get(coder);
        if (given == null) {
            return Double.NaN;
        }
        return given.contains(theme) ? 1 : 0;
    }
}
