package org.vpip.reports.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankConcordance;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.DoubleCoding;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.QuotationPermission;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotations;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeAgreement;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.instrument.ItemId;

/** Random frequencies of choices, of ranks and of themes: of few people or many, of none, of all, with and without a tie. */
final class EdgeFrequency {
    private static final ItemId ITEM = new ItemId("com_1");
    private static final List<String> CHOICES = List.of("1", "2", "3");

    private EdgeFrequency() {}

    static Estimate estimate(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        return random.nextBoolean() ? several(subject, people, random) : ranks(subject, people, random);
    }

    private static Estimate several(FindingSubject subject, int people, Random random) {
        boolean even = random.nextBoolean();
        List<ChoiceFrequency> choices = CHOICES.stream()
                .map(choice -> {
                    int count = even || choice.equals("1") ? people : random.nextInt(people + 1);
                    return new ChoiceFrequency(choice, count, (double) count / people, interval(people));
                })
                .toList();
        return EdgeFindings.plain(
                subject, people, people, new MultipleResponseDetails(ITEM, people, choices, random.nextInt(3)));
    }

    private static Estimate ranks(FindingSubject subject, int people, Random random) {
        int first = random.nextInt(people + 1);
        List<RankedChoice> choices = Stream.of(first, people - first, 0)
                .map(count -> new RankedChoice(
                        CHOICES.get(random.nextInt(CHOICES.size())),
                        count,
                        count == 0 ? OptionalDouble.empty() : OptionalDouble.of(1.004),
                        count,
                        (double) count / people,
                        interval(people)))
                .toList();
        return EdgeFindings.plain(
                subject, people, people, new RankingDetails(ITEM, people, choices, concordance(people, random), 1));
    }

    static Estimate themes(FindingSubject subject, Random random) {
        int people = Math.max(1, EdgeFindings.people(random));
        int twice = random.nextInt(people + 1);
        boolean even = random.nextBoolean();
        List<ThemeFrequency> themes = CHOICES.stream()
                .limit(random.nextInt(CHOICES.size() + 1))
                .map(theme -> {
                    int count = even ? 0 : random.nextInt(people + 1);
                    return new ThemeFrequency(
                            theme, count, (double) count / people, interval(people), people, agreement(twice, random));
                })
                .toList();
        return EdgeFindings.plain(
                subject,
                people,
                people,
                new ThemeDetails(
                        ITEM, people, people, themes, new DoubleCoding(2, twice), quotations(random.nextInt(3))));
    }

    private static ThemeAgreement agreement(int answers, Random random) {
        return answers == 0 || random.nextBoolean()
                ? new ThemeAgreement(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty())
                : new ThemeAgreement(
                        OptionalDouble.of(0.996),
                        answers < 8 ? Optional.empty() : Optional.of(new Interval(-0.004, 1.004, 0.95)),
                        OptionalDouble.of(
                                List.of(-0.004, 0.0, 0.667, 0.996, 1.0).get(random.nextInt(5))));
    }

    private static Quotations quotations(int texts) {
        List<Quotation> quoted = Stream.of("<b>words</b>\u0000", "=1+1\n\uD800")
                .limit(texts)
                .map(text -> new Quotation(
                        CHOICES, text, Optional.of(new QuotationPermission(new ItemId("why_quote"), "internal"))))
                .toList();
        return new Quotations(texts == 1, quoted);
    }

    private static Optional<RankConcordance> concordance(int people, Random random) {
        OptionalDouble p = people < 12 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble() / 1_000);
        return people < 2
                ? Optional.empty()
                : Optional.of(new RankConcordance(
                        people, List.of(0.0, 0.004, 0.5, 1.0).get(random.nextInt(4)), p));
    }

    private static Optional<Interval> interval(int people) {
        return people < 8 ? Optional.empty() : Optional.of(new Interval(0, 0.996, 0.95));
    }
}
