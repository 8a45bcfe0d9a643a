package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final SearchMemory memory;
    private final List<Group> groups;
    private final AttackerModel member;
    private final AttackerModel stranger;

    private VariableAudit(ReaderFacts known, AuditedVariables variables, SearchMemory memory) {
        this.known = known;
        this.variables = variables;
        this.memory = memory;
        this.groups = List.copyOf(ProtectedPeople.of(known.partition(), known.measured(), known.facts()));
        this.member = memory.model(AttackerKind.MEMBER, known, Optional.of(variables));
        this.stranger = memory.model(AttackerKind.STRANGER, known, Optional.of(variables));
    }

    /**
     * Returns the findings; each is searched for when it is asked for.
     *
     * @param known facts of the variables and of numbers of people
     */
    static Stream<AuditFinding> findings(ReaderFacts known, VariableScope scope, SearchMemory memory) {
        AuditedVariables variables = AuditedVariables.of(scope, known.measured());
        return variables.isModelled() ? new VariableAudit(known, variables, memory).findings() : Stream.empty();
    }

    private Stream<AuditFinding> findings() {
        return Stream.of(
                        groups.stream().flatMap(group -> covered(group).flatMap(domain -> ofMember(group, domain))),
                        groups.stream().flatMap(group -> covered(group).flatMap(domain -> ofFew(group, domain))),
                        groups.stream().flatMap(group -> covered(group).flatMap(domain -> exactly(group, domain))),
                        new InsiderAudit(known, variables, member, groups).findings(),
                        Stream.of(member).flatMap(this::ofStranger))
                .flatMap(findings -> findings);
    }

    /** Returns what a stranger knows, for whom all is possible that is possible for a stricter reader. */
    private Stream<AuditFinding> ofStranger(AttackerModel stricter) {
        stranger.learn(stricter);
        memory.learnPeople(stranger, known);
        return groups.stream()
                .flatMap(group -> Stream.concat(
                        group.isSmall()
                                ? PeopleAudit.judge(known, Optional.of(variables), stranger, group).stream()
                                : Stream.empty(),
                        covered(group).flatMap(domain -> ofChoices(group, domain))));
    }

    private Stream<VariableDomain> covered(Group group) {
        return variables.domains().stream().filter(domain -> domain.covers(group.atoms()));
    }

    /** Returns what follows of the mean of few. */
    private Stream<AuditFinding> ofFew(Group group, VariableDomain domain) {
        if (group.count() >= SafetyRule.FEWEST || !domain.isBounded()) {
            return Stream.empty();
        }
        ExposedQuantity quantity = new MeanQuantity(group.description(), domain.variable());
        return unsafe(quantity, group, AttackerKind.MEMBER, tried -> mean(tried, group, domain));
    }

    private Stream<AuditFinding> ofMember(Group group, VariableDomain domain) {
        if (!member.isCell(group.atoms()) || !domain.isBounded()) {
            return Stream.empty();
        }
        ExposedQuantity quantity = new MemberQuantity(group.description(), domain.variable());
        return unsafe(quantity, group, AttackerKind.MEMBER, tried -> member(tried, group, domain));
    }

    /** Returns the choices of which a member knows how many made them, if these are few, or that everybody did. */
    private Stream<AuditFinding> exactly(Group group, VariableDomain domain) {
        return domain.choices().stream().flatMap(choice -> {
            ExposedQuantity quantity = new ChoiceQuantity(group.description(), domain.variable(), choice);
            boolean few = rule(group, domain, choice).protectsHigh();
            return unsafe(
                    quantity, group, AttackerKind.MEMBER, tried -> exact(tried, group.atoms(), domain, choice, few));
        });
    }

    /** Returns the choices of many of which anybody knows too closely how many made them. */
    private Stream<AuditFinding> ofChoices(Group group, VariableDomain domain) {
        return group.count() < SafetyRule.FEWEST
                ? Stream.empty()
                : domain.choices().stream().flatMap(choice -> ofChoice(group, domain, choice));
    }

    private Stream<AuditFinding> ofChoice(Group group, VariableDomain domain, String choice) {
        ExposedQuantity quantity = new ChoiceQuantity(group.description(), domain.variable(), choice);
        ChoiceRule rule = rule(group, domain, choice);
        return unsafe(
                quantity, group, AttackerKind.STRANGER, tried -> choice(tried, group.atoms(), domain, choice, rule));
    }

    private ChoiceRule rule(Group group, VariableDomain domain, String choice) {
        return ChoiceRule.of(known.count(domain.variable(), group.atoms(), choice), group.count());
    }

    private Stream<AuditFinding> unsafe(
            ExposedQuantity quantity,
            Group group,
            AttackerKind attacker,
            Function<AttackerModel, Optional<SearchedRange>> judgement) {
        AttackerModel model = switch (attacker) {
            case MEMBER -> member;
            case STRANGER -> stranger;
        };
        return judgement.apply(model).flatMap(quick -> judgement.apply(model.thorough())).stream()
                .map(range -> new AuditFinding(
                        quantity,
                        range,
                        group.atoms(),
                        known,
                        Optional.of(variables),
                        attacker,
                        tried -> judgement
                                .apply(tried)
                                .filter(fewer -> fewer.get().isAsNarrow(range.get()))
                                .isPresent()));
    }

    private static Optional<SearchedRange> exact(
            AttackerModel tried, BitSet atoms, VariableDomain domain, String choice, boolean few) {
        if (isDealt(tried, atoms, domain, choice, made -> !few || made.width() >= 1)) {
            return Optional.empty();
        }
        AttackerModel divided = tried.dividedBy(atoms);
        LinearForm chosen = divided.count(atoms, domain.variable(), choice);
        boolean all = !divided.reachesUp(divided.people(atoms).add(chosen, -1), 1);
        if (!all && (!few || divided.isWide(chosen, 1))) {
            return Optional.empty();
        }
        return all || isOfFew(divided, chosen) ? Optional.of(range(divided, chosen)) : Optional.empty();
    }

    /** Returns whether enough numbers with a choice are known to be possible, and that somebody did not make it. */
    private static boolean isDealt(
            AttackerModel tried,
            BitSet atoms,
            VariableDomain domain,
            String choice,
            Predicate<PossibleRange> isEnough) {
        Predicate<ValueOutcome> chosen = outcome -> outcome.has(domain.variable(), choice);
        return tried.isDealt(atoms, outcome -> chosen.test(outcome) ? 0 : 1, others -> others.high() >= 1)
                && tried.isDealt(atoms, outcome -> chosen.test(outcome) ? 1 : 0, isEnough);
    }

    /**
     * Returns the range of an unsafe number; a choice that everybody made is unsafe as well.
     *
     * @param rule by how many people made the choice, as far as this is at hand
     */
    private static Optional<SearchedRange> choice(
            AttackerModel tried, BitSet atoms, VariableDomain domain, String choice, ChoiceRule rule) {
        if (isDealt(tried, atoms, domain, choice, rule::isWide)) {
            return Optional.empty();
        }
        AttackerModel divided = tried.dividedBy(atoms);
        LinearForm chosen = divided.count(atoms, domain.variable(), choice);
        LinearForm others = divided.people(atoms).add(chosen, -1);
        if (!divided.reachesUp(others, 1)) {
            return Optional.of(range(divided, chosen));
        }
        boolean wide = (!rule.protectsLow() || divided.reachesDown(chosen, 1))
                && (!rule.protectsHigh() || divided.reachesUp(chosen, SafetyRule.FEWEST));
        return wide || !isOfFew(divided, chosen) ? Optional.empty() : Optional.of(range(divided, chosen));
    }

    /** Returns whether the number with a choice may be one to four, as far as the demand for whole numbers does not exclude it. */
    private static boolean isOfFew(AttackerModel tried, LinearForm chosen) {
        return tried.mayReach(chosen, 1) && tried.mayReach(new LinearForm().add(chosen, -1), 1 - SafetyRule.FEWEST);
    }

    private static SearchedRange range(AttackerModel tried, LinearForm chosen) {
        return new SearchedRange(() -> tried.range(chosen).whole());
    }

    private static Optional<SearchedRange> mean(AttackerModel tried, Group group, VariableDomain domain) {
        if (tried.isDealt(
                group.atoms(),
                outcome -> outcome.score(domain.variable()),
                sum -> domain.isWide(sum.over(group.count()), group.count()))) {
            return Optional.empty();
        }
        AttackerModel divided = tried.dividedBy(group.atoms());
        LinearForm mean = new LinearForm().add(divided.values(group.atoms(), domain.variable()), 1.0 / group.count());
        if (domain.isWide(divided.widened(mean, domain.leastWidth(group.count())), group.count())) {
            return Optional.empty();
        }
        PossibleRange searched = divided.searched(mean);
        return domain.isWide(searched, group.count())
                ? Optional.empty()
                : Optional.of(new SearchedRange(() -> divided.range(mean)));
    }

    private static Optional<SearchedRange> member(AttackerModel tried, Group group, VariableDomain domain) {
        if (!domain.scores().isEmpty()) {
            PossibleChoices possible = new PossibleChoices(
                    tried, domain, PossibleChoices.counts(tried, group.atoms(), domain), choice -> 1);
            return possible.areWide() ? Optional.empty() : Optional.of(SearchedRange.of(possible.found()));
        }
        LinearForm sum = tried.values(group.atoms(), domain.variable());
        if (domain.isWide(one(group, domain, tried.seen(sum)), 1)) {
            return Optional.empty();
        }
        PossibleRange range = one(group, domain, tried.searched(sum));
        return domain.isWide(range, 1) ? Optional.empty() : Optional.of(SearchedRange.of(range));
    }

    /**
     * Returns the range of the score of any one person of a cell on a scale. The others of the cell have at least and at most the
     * scores at the ends.
     */
    private static PossibleRange one(Group cell, VariableDomain domain, PossibleRange sum) {
        int others = cell.count() - 1;
        return new PossibleRange(
                Math.max(domain.minimum(), sum.low() - others * domain.maximum()),
                Math.min(domain.maximum(), sum.high() - others * domain.minimum()));
    }
}
