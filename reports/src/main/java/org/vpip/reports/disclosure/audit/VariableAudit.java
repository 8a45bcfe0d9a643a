package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpip.reports.disclosure.audit.ExposedQuantity.ChoiceQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MeanQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MemberQuantity;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/**
 * The audit of one variable: of each choice, how many people made it; of few people, their mean, where the reader is taken to
 * know how many they are; of more, the value of any one of them.
 */
final class VariableAudit {
    private final ReaderFacts known;
    private final AuditedVariables variables;
    private final AttackerModel model;

    private VariableAudit(ReaderFacts known, AuditedVariables variables) {
        this.known = known;
        this.variables = variables;
        this.model = AttackerModel.of(known.partition().count(), known.facts(), Optional.of(variables));
    }

    /**
     * Returns the findings; each is searched for when it is asked for.
     *
     * @param known facts of the variables and of numbers of people
     */
    static Stream<AuditFinding> findings(ReaderFacts known, VariableScope scope) {
        AuditedVariables variables = AuditedVariables.of(scope, known.measured());
        return variables.isModelled() ? new VariableAudit(known, variables).findings() : Stream.empty();
    }

    private Stream<AuditFinding> findings() {
        return ProtectedPeople.of(known.partition(), known.measured(), known.facts()).stream()
                .flatMap(group -> Stream.concat(
                        number(group),
                        variables.domains().stream()
                                .filter(domain -> domain.covers(group.atoms()))
                                .flatMap(domain -> values(group, domain))));
    }

    /** Returns what the values tell of the number of people. */
    private Stream<AuditFinding> number(Group group) {
        return group.isSmall()
                ? PeopleAudit.judge(known, Optional.of(variables), model, group).stream()
                : Stream.empty();
    }

    private Stream<AuditFinding> values(Group group, VariableDomain domain) {
        if (group.count() >= SafetyRule.FEWEST) {
            return Stream.concat(
                    domain.choices().stream().flatMap(choice -> ofChoice(group, domain, choice)),
                    group.atoms().cardinality() == 1 ? ofMember(group, domain) : Stream.empty());
        }
        ExposedQuantity quantity = new MeanQuantity(group.description(), domain.variable());
        return domain.leastWidth().stream()
                .boxed()
                .flatMap(width -> unsafe(quantity, group, tried -> mean(tried, group, domain, width)));
    }

    private Stream<AuditFinding> ofMember(Group group, VariableDomain domain) {
        ExposedQuantity quantity = new MemberQuantity(group.description(), domain.variable());
        return domain.leastWidth().stream()
                .boxed()
                .flatMap(width -> unsafe(quantity, group, tried -> member(tried, group, domain, width)));
    }

    private Stream<AuditFinding> ofChoice(Group group, VariableDomain domain, String choice) {
        ExposedQuantity quantity = new ChoiceQuantity(group.description(), domain.variable(), choice);
        ChoiceRule rule = ChoiceRule.of(known.count(domain.variable(), group.atoms(), choice), group.count());
        return unsafe(
                quantity,
                group,
                tried -> choice(tried, group.atoms(), tried.count(group.atoms(), domain.variable(), choice), rule));
    }

    private Stream<AuditFinding> unsafe(
            ExposedQuantity quantity, Group group, Function<AttackerModel, Optional<PossibleRange>> judgement) {
        return judgement.apply(model).stream()
                .map(range -> new AuditFinding(
                        quantity,
                        range,
                        group.atoms(),
                        known,
                        Optional.of(variables),
                        tried -> judgement
                                .apply(tried)
                                .filter(fewer -> fewer.isAsNarrow(range))
                                .isPresent()));
    }

    /**
     * Returns the range of an unsafe number; a choice that everybody made is unsafe as well.
     *
     * @param rule by how many people made the choice, as far as this is at hand
     */
    private static Optional<PossibleRange> choice(
            AttackerModel tried, BitSet atoms, LinearForm chosen, ChoiceRule rule) {
        LinearForm others = tried.people(atoms).add(chosen, -1);
        if (!tried.reachesUp(others, 1)) {
            return Optional.of(tried.range(chosen).whole());
        }
        boolean wide = (!rule.protectsLow() || tried.reachesDown(chosen, 1))
                && (!rule.protectsHigh() || tried.reachesUp(chosen, SafetyRule.FEWEST));
        if (wide) {
            return Optional.empty();
        }
        PossibleRange range = tried.range(chosen).whole();
        return SafetyRule.isCountSafe(range) ? Optional.empty() : Optional.of(range);
    }

    private static Optional<PossibleRange> mean(AttackerModel tried, Group group, VariableDomain domain, double width) {
        AttackerModel model = tried.knowing(group.atoms(), group.count());
        LinearForm mean = new LinearForm().add(model.values(group.atoms(), domain.variable()), 1.0 / group.count());
        return model.isWide(mean, width) ? Optional.empty() : Optional.of(model.range(mean));
    }

    private static Optional<PossibleRange> member(
            AttackerModel tried, Group group, VariableDomain domain, double width) {
        PossibleRange range = tried.member(group.atoms(), domain);
        return range.width() >= width - PossibleRange.EXACT ? Optional.empty() : Optional.of(range);
    }
}
