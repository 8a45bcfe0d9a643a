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

/**
 * How a programme and a funder call things, so that one item and one report read as each of them says it: where a text has
 * {@code {{field}}}, one reads "preventing violent radicalization (PVR)", another "countering radicalization to violence".
 */
public record Glossary(List<GlossaryTerm> terms) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z][a-z0-9_]*)}}");

    /**
     * One way to say it.
     *
     * @param programme who says so; blank for everybody, as is the funder
     */
    public record GlossaryTerm(String name, Wording wording, String programme, String funder) {
        private boolean fits(String toldProgramme, String toldFunder) {
            return (programme.isEmpty() || programme.equals(toldProgramme))
                    && (funder.isEmpty() || funder.equals(toldFunder));
        }
    }

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** What is said to members: their programme's own words before the funder's, and those before everybody's. */
    public GlossaryWords forMembers(String programme, String funder) {
        return words(
                programme,
                funder,
                Comparator.comparing((GlossaryTerm term) -> term.programme().isEmpty())
                        .thenComparing(term -> term.funder().isEmpty()));
    }

    /** What is said in reports: the funder's own words first. */
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

    /** The words of one programme and funder, by term. */
    public record GlossaryWords(Map<String, Wording> byTerm) {
        public GlossaryWords {
            byTerm = Map.copyOf(byTerm);
        }

        /** The text with every known term filled in; an unknown one stays as it is. */
        public String fill(String text, Language language) {
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(Optional.ofNullable(byTerm.get(place.group(1)))
                            .map(wording -> wording.in(language))
                            .orElse(place.group())));
        }

        /** Terms of the text that nobody has said how to call. */
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
