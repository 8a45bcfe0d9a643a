package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vpip.analysis.finding.fact.PersonVariable;
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
    private final VariableDomain domain;
    private final AttackerModel model;

    private VariableAudit(ReaderFacts known, VariableDomain domain) {
        this.known = known;
        this.domain = domain;
        this.model = AttackerModel.of(known.partition().count(), known.facts(), Optional.of(domain));
    }

    /**
     * Returns the findings; each is searched for when it is asked for.
     *
     * @param known facts of the variable and of numbers of people
     */
    static Stream<AuditFinding> findings(ReaderFacts known, PersonVariable variable) {
        VariableDomain domain = VariableDomain.of(variable, known.measured());
        return domain.isModelled() ? new VariableAudit(known, domain).findings() : Stream.empty();
    }

    private Stream<AuditFinding> findings() {
        return ProtectedPeople.of(known.partition(), known.measured(), known.facts()).stream()
                .flatMap(group -> Stream.concat(number(group), isCovered(group) ? values(group) : Stream.empty()));
    }

    private boolean isCovered(Group group) {
        BitSet outside = (BitSet) group.atoms().clone();
        outside.andNot(domain.atoms());
        return outside.isEmpty();
    }

    /** Returns what the values tell of the number of people. */
    private Stream<AuditFinding> number(Group group) {
        return group.isSmall() ? PeopleAudit.judge(known, Optional.of(domain), model, group).stream() : Stream.empty();
    }

    private Stream<AuditFinding> values(Group group) {
        if (group.count() >= SafetyRule.FEWEST) {
            return Stream.concat(
                    domain.choices().stream().flatMap(choice -> ofChoice(group, choice)),
                    group.atoms().cardinality() == 1 ? ofMember(group) : Stream.empty());
        }
        ExposedQuantity quantity = new MeanQuantity(group.description(), domain.variable());
        return domain.leastWidth().stream()
                .boxed()
                .flatMap(width -> unsafe(quantity, group, tried -> mean(tried, group, width)));
    }

    private Stream<AuditFinding> ofMember(Group group) {
        ExposedQuantity quantity = new MemberQuantity(group.description(), domain.variable());
        return domain.leastWidth().stream()
                .boxed()
                .flatMap(width -> unsafe(quantity, group, tried -> member(tried, group, width)));
    }

    private Stream<AuditFinding> ofChoice(Group group, String choice) {
        ExposedQuantity quantity = new ChoiceQuantity(group.description(), domain.variable(), choice);
        return unsafe(quantity, group, tried -> choice(tried, group.atoms(), choice));
    }

    private Stream<AuditFinding> unsafe(
            ExposedQuantity quantity, Group group, Function<AttackerModel, Optional<PossibleRange>> judgement) {
        return judgement.apply(model).stream()
                .map(range -> new AuditFinding(
                        quantity,
                        range,
                        group.atoms(),
                        known,
                        Optional.of(domain),
                        tried -> judgement
                                .apply(tried)
                                .filter(fewer -> fewer.isAsNarrow(range))
                                .isPresent()));
    }

    /** Returns the range of an unsafe number; a choice that everybody made is unsafe as well. */
    private Optional<PossibleRange> choice(AttackerModel tried, BitSet atoms, String choice) {
        LinearForm chosen = tried.count(atoms, choice);
        LinearForm others = tried.people(atoms).add(chosen, -1);
        if (!tried.reachesUp(others, 1)) {
            return Optional.of(tried.range(chosen).whole());
        }
        if (tried.reachesDown(chosen, 1) && tried.reachesUp(chosen, SafetyRule.FEWEST)) {
            return Optional.empty();
        }
        PossibleRange range = tried.range(chosen).whole();
        return SafetyRule.isCountSafe(range) ? Optional.empty() : Optional.of(range);
    }

    private static Optional<PossibleRange> mean(AttackerModel tried, Group group, double width) {
        AttackerModel model = tried.knowing(group.atoms(), group.count());
        LinearForm mean = new LinearForm().add(model.values(group.atoms()), 1.0 / group.count());
        return model.isWide(mean, width) ? Optional.empty() : Optional.of(model.range(mean));
    }

    private static Optional<PossibleRange> member(AttackerModel tried, Group group, double width) {
        PossibleRange range = tried.member(group.atoms().nextSetBit(0));
        return range.width() >= width - PossibleRange.EXACT ? Optional.empty() : Optional.of(range);
    }
}
