package org.vpip.instruments.wording;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of a programme and its funder, so that the same item and report use the words of each. */
public record Glossary(List<GlossaryTerm> terms) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z][a-z0-9_]*)}}");

    /** One wording of a term; a blank programme or funder means all of them. */
    public record GlossaryTerm(String name, Wording wording, String programme, String funder) {
        private boolean fits(String wantedProgramme, String wantedFunder) {
            return (programme.isEmpty() || programme.equals(wantedProgramme))
                    && (funder.isEmpty() || funder.equals(wantedFunder));
        }
    }

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** Returns the words for members: their programme's before the funder's, and both before the general ones. */
    public GlossaryWords forMembers(String programme, String funder) {
        return words(
                programme,
                funder,
                Comparator.comparing((GlossaryTerm term) -> term.programme().isEmpty())
                        .thenComparing(term -> term.funder().isEmpty()));
    }

    /** Returns the words for reports: the funder's own first. */
    public GlossaryWords forReports(String programme, String funder) {
        return words(
                programme,
                funder,
                Comparator.comparing((GlossaryTerm term) -> term.funder().isEmpty())
                        .thenComparing(term -> term.programme().isEmpty()));
    }

    private GlossaryWords words(String programme, String funder, Comparator<GlossaryTerm> nearest) {
        Map<String, Wording> words = new LinkedHashMap<>();
        terms.stream()
                .filter(term -> term.fits(programme, funder))
                .sorted(nearest)
                .forEach(term -> words.putIfAbsent(term.name(), term.wording()));
        return new GlossaryWords(words);
    }

    public record GlossaryWords(Map<String, Wording> byTerm) {
        public GlossaryWords {
            byTerm = Map.copyOf(byTerm);
        }

        /** Returns the text with every known term filled in; unknown terms stay. */
        public String fill(String text, Language language) {
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(byTerm.get(place.group(1)))
                            .map(wording -> wording.in(language))
                            .orElse(place.group())));
        }

        /** Returns the terms of the text without a wording. */
        public Set<String> unknown(String text) {
            Set<String> unknown = new TreeSet<>();
            PLACE.matcher(text)
                    .results()
                    .map(place -> place.group(1))
                    .filter(term -> !byTerm.containsKey(term))
                    .forEach(unknown::add);
            return unknown;
        }
    }
}
