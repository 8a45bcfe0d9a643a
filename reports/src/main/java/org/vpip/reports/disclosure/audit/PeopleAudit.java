package org.vpip.reports.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.reports.disclosure.audit.ExposedQuantity.PeopleQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/** The audit of numbers of people: first those that follow exactly, then the range of each protected one. */
record PeopleAudit(ReaderFacts known, Collection<Group> groups) {

    List<AuditFinding> findings() {
        List<AuditFinding> found = new ArrayList<>();
        Set<BitSet> exact = new HashSet<>();
        RowSpace space = RowSpace.of(known.counted(), known.partition().count());
        for (BitSet atoms : space.determined(known.partition(), SafetyRule.FEWEST - 1)) {
            exact.add(atoms);
            int count = known.partition().people(atoms);
            found.add(finding(group(atoms), new PossibleRange(count, count)));
        }
        AttackerModel model = AttackerModel.of(known.partition().count(), known.facts(), Optional.empty());
        for (Group group : groups) {
            if (group.isSmall() && !exact.contains(group.atoms())) {
                judge(model, group).ifPresent(range -> found.add(finding(group, range)));
            }
        }
        return found;
    }

    /** Returns the range of an unsafe number; empty for a safe one. */
    private static Optional<PossibleRange> judge(AttackerModel model, Group group) {
        LinearForm people = model.people(group.atoms());
        return model.reachesDown(people, 1) && model.reachesUp(people, group.fewest())
                ? Optional.empty()
                : Optional.of(model.range(people).whole());
    }

    private AuditFinding finding(Group group, PossibleRange range) {
        return new AuditFinding(
                new PeopleQuantity(group.description()),
                range,
                Optional.empty(),
                model -> judge(model, group)
                        .filter(fewer -> fewer.isAsNarrow(range))
                        .isPresent());
    }

    private Group group(BitSet atoms) {
        return groups.stream()
                .filter(group -> group.atoms().equals(atoms))
                .findFirst()
                .orElseGet(() -> new Group(
                        atoms,
                        new PeopleDescription(
                                Manner.WITHIN,
                                ProtectedPeople.origins(atoms, groups),
                                known.partition().people(atoms)),
                        SafetyRule.FEWEST));
    }
}
