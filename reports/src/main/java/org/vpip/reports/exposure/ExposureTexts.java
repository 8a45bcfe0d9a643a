package org.vpip.reports.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.audit.ExposedQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.AmountQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.ChoiceQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.InsiderQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MeanQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MemberQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.PeopleQuantity;
import org.vpip.reports.disclosure.audit.Exposure;
import org.vpip.reports.disclosure.audit.PeopleDescription;
import org.vpip.reports.disclosure.audit.PossibleRange;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;
import org.vpip.reports.sentence.LocalizedNumbers;

/** The lines for an exposure in one language: what a reader can learn, how closely, and from which facts. */
public record ExposureTexts(Language language, StudyLabels labels) {
    private static final Messages MESSAGES = Messages.of("org.vpip.reports.exposure.exposure");
    private static final String ITEM = "item:";
    private static final int DECIMALS = 2;

    /** Returns a line for the quantity and its range, and one for each fact that binds it. */
    public List<String> lines(Exposure exposure) {
        List<String> lines = new ArrayList<>();
        lines.add(text("line.quantity", quantity(exposure.quantity()), range(exposure)));
        exposure.binding().forEach(fact -> lines.add(text("line.fact", origin(fact.origin()), fact(fact))));
        return lines;
    }

    private String text(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    private String quantity(ExposedQuantity quantity) {
        String people = people(quantity.people());
        if (quantity instanceof ChoiceQuantity choice) {
            return text(
                    "quantity.choice", people, variable(choice.variable()), choice(choice.variable(), choice.choice()));
        }
        if (quantity instanceof MeanQuantity mean) {
            int count = mean.people().count();
            return text(count == 1 ? "quantity.value" : "quantity.mean", people, variable(mean.variable()), count);
        }
        if (quantity instanceof AmountQuantity amount) {
            return text("quantity.amount", people, variable(amount.variable()));
        }
        if (quantity instanceof InsiderQuantity insider) {
            return text("quantity.insider", people, variable(insider.variable()));
        }
        return quantity instanceof MemberQuantity member
                ? text("quantity.member", people, variable(member.variable()))
                : text("quantity.people", people);
    }

    private String people(PeopleDescription people) {
        String first = people.origins().isEmpty()
                ? text("origin.unknown")
                : origin(people.origins().get(0));
        return switch (people.manner()) {
            case NAMED -> text("people.named", first);
            case WITHIN -> text("people.within", first);
            case DIFFERENCE ->
                text("people.difference", first, origin(people.origins().get(1)));
        };
    }

    private String origin(FactOrigin origin) {
        String waves = origin.waves().stream().map(this::wave).collect(Collectors.joining(", "));
        String key = waves.isEmpty() ? "origin.study" : "origin.waves";
        return text(key, origin.indicator(), group(origin.subgroup()), waves);
    }

    private String group(Subgroup subgroup) {
        if (subgroup.community() != null) {
            return labels.community(subgroup.community()).in(language);
        }
        return subgroup.attribute() == null || subgroup.code() == null
                ? text("group.everybody")
                : labels.code(subgroup.attribute(), subgroup.code()).in(language);
    }

    private String wave(WaveId wave) {
        return labels.wave(wave).in(language);
    }

    private String variable(PersonVariable variable) {
        String waves = variable.waves().stream().map(this::wave).collect(Collectors.joining(", "));
        return waves.isEmpty() ? variable.source() : text("variable", variable.source(), waves);
    }

    private String choice(PersonVariable variable, String choice) {
        if (MESSAGES.has(language, "choice." + choice)) {
            return text("choice." + choice);
        }
        return variable.source().startsWith(ITEM)
                ? labels.choice(new ItemId(variable.source().substring(ITEM.length())), choice)
                        .in(language)
                : choice;
    }

    private String range(Exposure exposure) {
        PossibleRange range = exposure.range();
        if (!range.isDecided()) {
            return text("range.undecided");
        }
        boolean counted =
                exposure.quantity() instanceof PeopleQuantity || exposure.quantity() instanceof ChoiceQuantity;
        String low = number(range.low(), counted);
        String high = number(range.high(), counted);
        return low.equals(high) ? text("range.exact", low) : text("range.between", low, high);
    }

    private String number(double value, boolean counted) {
        return counted
                ? String.format(Locale.ROOT, "%.0f", value)
                : new LocalizedNumbers(language).decimal(value, DECIMALS);
    }

    private String fact(PublishedFact published) {
        if (published.fact() instanceof PeopleCount) {
            return text("fact.people", published.fact().people().count());
        }
        if (published.fact() instanceof ValueSum sum) {
            return text("fact.mean", variable(sum.variable()), number(sum.mean(), false));
        }
        if (published.fact() instanceof AmountSum amount) {
            return text("fact.mean", variable(amount.variable()), number(amount.mean(), false));
        }
        if (published.fact() instanceof SquareSum squares) {
            return text("fact.deviation", variable(squares.variable()), number(squares.deviation(), false));
        }
        if (published.fact() instanceof CategoryCount category) {
            String choices = category.choices().stream()
                    .map(choice -> choice(category.variable(), choice))
                    .collect(Collectors.joining(", "));
            return category.precision().isExact()
                    ? text("fact.choice", variable(category.variable()), choices, category.count())
                    : text(
                            "fact.roundedChoice",
                            variable(category.variable()),
                            choices,
                            category.count(),
                            category.precision().base());
        }
        return text("fact.atLeast", number(published.bounds().low(), true));
    }
}
