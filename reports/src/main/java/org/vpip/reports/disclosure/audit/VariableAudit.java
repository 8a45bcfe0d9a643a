package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vpip.reports.disclosure.audit.ExposedQuantity.ChoiceQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MeanQuantity;
import org.vpip.reports.disclosure.audit.ExposedQuantity.MemberQuantity;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/**
 * The audit of one variable: of each choice, how many people made it; of few people, their mean, where the reader is taken to
 * know how many they are; of more, the value of any one of them.
 */
final class VariableAudit {
    private final VariableDomain domain;
    private final AttackerModel model;
    private final List<AuditFinding> found = new ArrayList<>();

    VariableAudit(ReaderFacts known, VariableDomain domain) {
        this.domain = domain;
        this.model = AttackerModel.of(known.partition().count(), known.facts(), Optional.of(domain));
    }

    /** @param groups the people of the variable's facts, of their differences and of the atoms */
    List<AuditFinding> findings(Collection<Group> groups) {
        for (Group group : groups) {
            if (isCovered(group.atoms())) {
                judge(group);
            }
        }
        return found;
    }

    private boolean isCovered(BitSet atoms) {
        BitSet outside = (BitSet) atoms.clone();
        outside.andNot(domain.atoms());
        return outside.isEmpty();
    }

    private void judge(Group group) {
        boolean few = group.count() < SafetyRule.FEWEST;
        if (!few) {
            domain.choices().forEach(choice -> judgeChoice(group, choice));
        }
        domain.leastWidth().ifPresent(width -> {
            if (few) {
                add(new MeanQuantity(group.description(), domain.variable()), tried -> mean(tried, group, width));
            } else if (group.atoms().cardinality() == 1) {
                add(new MemberQuantity(group.description(), domain.variable()), tried -> member(tried, group, width));
            }
        });
    }

    private void judgeChoice(Group group, String choice) {
        add(
                new ChoiceQuantity(group.description(), domain.variable(), choice),
                tried -> choice(tried, group.atoms(), choice));
    }

    private void add(ExposedQuantity quantity, Function<AttackerModel, Optional<PossibleRange>> judgement) {
        judgement
                .apply(model)
                .ifPresent(range -> found.add(new AuditFinding(
                        quantity,
                        range,
                        Optional.of(domain),
                        tried -> judgement
                                .apply(tried)
                                .filter(fewer -> fewer.isAsNarrow(range))
                                .isPresent())));
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
        AttackerModel model = tried.variant();
        LinearForm value = model.member(group.atoms().nextSetBit(0));
        return model.isWide(value, width) ? Optional.empty() : Optional.of(model.range(value));
    }
}
