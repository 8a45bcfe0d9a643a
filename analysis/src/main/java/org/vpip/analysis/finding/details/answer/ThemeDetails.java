package org.vpip.analysis.finding.details.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.fact.FindingNumbers;
import org.vpip.analysis.finding.fact.NumberBasis;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;

/**
 * The number of people with each theme of an open question, the agreement of coders, and what people said. These details have no counts
 * for the gate and stay with researchers.
 *
 * @param answered people who wrote an answer
 * @param people whose answer was coded
 * @param themes in the order of the codebook; empty where no coder found one
 */
public record ThemeDetails(
        ItemId item, int answered, int people, List<ThemeFrequency> themes, DoubleCoding coding, Quotations quotations)
        implements FindingDetails {
    public ThemeDetails {
        themes = List.copyOf(themes);
    }

    /**
     * The people with one theme.
     *
     * @param count people with the theme from every coder of their answer
     * @param share of those with a coded answer, 0 to 1
     * @param interval of the share; empty below eight people
     * @param either people with the theme from any coder
     */
    public record ThemeFrequency(
            String theme, int count, double share, Optional<Interval> interval, int either, ThemeAgreement agreement) {
        private FindingNumbers numbers(NumberBasis basis) {
            return new FindingNumbers()
                    .add("count", count, basis)
                    .add("share", share, basis)
                    .add(interval, basis)
                    .add("either", either, basis)
                    .add("kappa", agreement.kappa(), basis)
                    .add("kappaLow", limit(agreement.kappaInterval().map(Interval::low)), basis)
                    .add("kappaHigh", limit(agreement.kappaInterval().map(Interval::high)), basis)
                    .add("alpha", agreement.alpha(), basis);
        }
    }

    /**
     * The agreement of coders on one theme.
     *
     * @param kappa of two coders; empty for more or fewer, and where it is undefined
     * @param kappaInterval empty below eight answers
     * @param alpha of all coders; empty where it is undefined
     */
    public record ThemeAgreement(OptionalDouble kappa, Optional<Interval> kappaInterval, OptionalDouble alpha) {}

    /**
     * The basis of the agreement.
     *
     * @param coders of any of the answers
     * @param answers that two coders or more coded
     */
    public record DoubleCoding(int coders, int answers) {}

    /**
     * The answers of people who agree to quotations, not redacted.
     *
     * @param recorded whether the study knows any decision about quotations
     */
    public record Quotations(boolean recorded, List<Quotation> texts) {
        public Quotations {
            texts = List.copyOf(texts);
        }
    }

    /**
     * One answer, as written.
     *
     * @param themes from every coder
     * @param permission that the person chose for this answer; empty where the questionnaire does not ask
     */
    public record Quotation(List<String> themes, String text, Optional<QuotationPermission> permission) {
        public Quotation {
            themes = List.copyOf(themes);
        }
    }

    /** The choice of a person in a question about quoting. */
    public record QuotationPermission(ItemId question, String choice) {}

    /** Returns the themes of most people, in the order of the codebook; empty where no theme came from every coder. */
    public List<ThemeFrequency> mostFrequent() {
        int most = themes.stream().mapToInt(ThemeFrequency::count).max().orElse(0);
        return themes.stream().filter(theme -> most > 0 && theme.count == most).toList();
    }

    private static OptionalDouble limit(Optional<Double> limit) {
        return limit.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override
    public FindingNumbers numbers(FindingSubject subject, PersonSet used, double value) {
        NumberBasis unmodelled = NumberBasis.unmodelled(used);
        FindingNumbers numbers = new FindingNumbers()
                .add(FindingNumbers.VALUE, value, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("people", people, NumberBasis.derived(FindingNumbers.PEOPLE))
                .add("answered", answered, unmodelled)
                .add("coders", coding.coders(), unmodelled)
                .add("codedTwice", coding.answers(), unmodelled);
        for (int i = 0; i < themes.size(); i++) {
            numbers.add("themes[" + i + "].", themes.get(i).numbers(unmodelled));
        }
        return numbers;
    }
}
