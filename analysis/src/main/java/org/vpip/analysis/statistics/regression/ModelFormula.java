package org.vpip.analysis.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Model in R's notation: {@code y ~ a + b}, {@code a * b} and {@code a:b}, and {@code 0 +} or {@code - 1} for no
 * intercept.
 *
 * <p>{@code poly(x, 3, raw)} gives the powers 1 to 3, {@code (1 | id)} a random intercept for each person.
 *
 * @param terms main effects first, as in R
 * @param grouping variable of the random intercept
 */
public record ModelFormula(String response, boolean intercept, List<FormulaTerm> terms, Optional<String> grouping) {
    private static final Pattern POWERS = Pattern.compile("poly\\((\\w+),(\\d+),raw(=TRUE)?\\)");
    private static final Pattern RANDOM = Pattern.compile("\\(1\\|(\\w+)\\)");
    private static final Pattern NAMES = Pattern.compile("[\\w.]+(:[\\w.]+)*");

    public ModelFormula {
        terms = List.copyOf(terms);
    }

    /**
     * Effect of one variable or of a product of variables.
     *
     * @param powers highest power, 1 for all but {@code poly}
     */
    public record FormulaTerm(List<String> variables, int powers) {
        public FormulaTerm {
            variables = List.copyOf(variables);
        }

        /** Returns its variables without this one. */
        List<String> without(String variable) {
            return variables.stream().filter(own -> !own.equals(variable)).toList();
        }

        /** Returns the name as R writes it: {@code wave:group}. */
        public String name() {
            return String.join(":", variables);
        }
    }

    /** Parses a formula; other texts are refused with an IllegalArgumentException. */
    public static ModelFormula parse(String text) {
        String[] sides = text.replaceAll("\\s", "").split("~", -1);
        if (sides.length != 2 || !sides[0].matches("[\\w.]+")) {
            throw new IllegalArgumentException("formula must be response ~ terms: " + text);
        }
        boolean intercept = true;
        Optional<String> grouping = Optional.empty();
        Set<FormulaTerm> terms = new LinkedHashSet<>();
        for (String part : sides[1].replace("-1", "+0").replaceFirst("^\\+", "").split("\\+", -1)) {
            Matcher random = RANDOM.matcher(part);
            if (part.equals("0")) {
                intercept = false;
            } else if (random.matches()) {
                grouping = Optional.of(random.group(1));
            } else if (!part.equals("1")) {
                terms.addAll(terms(part));
            }
        }
        List<FormulaTerm> sorted = new ArrayList<>(ordered(terms));
        sorted.sort(Comparator.comparingInt(term -> term.variables().size()));
        return new ModelFormula(sides[0], intercept, sorted, grouping);
    }

    /** Returns each product once, its variables in the order in which the formula first names them. */
    private static Set<FormulaTerm> ordered(Set<FormulaTerm> terms) {
        List<String> order = terms.stream()
                .flatMap(term -> term.variables().stream())
                .distinct()
                .toList();
        Set<FormulaTerm> ordered = new LinkedHashSet<>();
        for (FormulaTerm term : terms) {
            List<String> variables = term.variables().stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(order::indexOf))
                    .toList();
            ordered.add(new FormulaTerm(variables, term.powers()));
        }
        return ordered;
    }

    private static List<FormulaTerm> terms(String part) {
        Matcher powers = POWERS.matcher(part);
        if (powers.matches()) {
            return List.of(new FormulaTerm(List.of(powers.group(1)), Integer.parseInt(powers.group(2))));
        }
        List<FormulaTerm> terms = new ArrayList<>();
        for (String factor : part.split("\\*")) {
            if (!NAMES.matcher(factor).matches()) {
                throw new IllegalArgumentException("not a term: " + part);
            }
            FormulaTerm own = new FormulaTerm(Arrays.asList(factor.split(":")), 1);
            List<FormulaTerm> products = terms.stream()
                    .map(term -> new FormulaTerm(
                            Stream.concat(term.variables().stream(), own.variables().stream())
                                    .toList(),
                            1))
                    .toList();
            terms.add(own);
            terms.addAll(products);
        }
        return terms;
    }

    /** Returns the response, the variables of the terms and the grouping, each once. */
    public List<String> variables() {
        return Stream.of(
                        Stream.of(response),
                        terms.stream().flatMap(term -> term.variables().stream()),
                        grouping.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
