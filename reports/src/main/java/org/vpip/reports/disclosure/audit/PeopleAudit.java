package org.vpip.reports.disclosure.audit;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.reports.disclosure.audit.ExposedQuantity.PeopleQuantity;
import org.vpip.reports.disclosure.audit.PeopleDescription.Manner;
import org.vpip.reports.disclosure.audit.ProtectedPeople.Group;

/** The audit of numbers of people: first those that follow exactly, then the range of each protected one. */
final class PeopleAudit {
    private final ReaderFacts known;
    private final Collection<Group> groups;
    private final AttackerModel model;

    /** @param known facts of numbers of people */
    PeopleAudit(ReaderFacts known, SearchMemory memory) {
        this.known = known;
        this.groups = ProtectedPeople.of(known.partition(), known.facts(), List.of());
        this.model = memory.model(AttackerKind.STRANGER, known, Optional.empty());
    }

    /** Returns the findings; each is searched for when it is asked for. */
    Stream<AuditFinding> findings() {
        Set<BitSet> exact = new LinkedHashSet<>(
                RowSpace.of(known.counted(), known.partition().count())
                        .determined(known.partition(), SafetyRule.FEWEST - 1));
        return Stream.concat(
                exact.stream().map(this::exactly),
                groups.stream()
                        .filter(group -> group.isSmall() && !exact.contains(group.atoms()))
                        .flatMap(group -> judge(known, Optional.empty(), model, group).stream()));
    }

    private AuditFinding exactly(BitSet atoms) {
        int count = known.partition().people(atoms);
        return finding(known, Optional.empty(), group(atoms), SearchedRange.of(new PossibleRange(count, count)));
    }

    /** Returns what is found of the number of people of a group in a model of these facts. */
    static Optional<AuditFinding> judge(
            ReaderFacts known, Optional<AuditedVariables> variables, AttackerModel model, Group group) {
        return unsafeRange(model, group)
                .flatMap(quick -> unsafeRange(model.thorough(), group))
                .map(range -> finding(known, variables, group, range));
    }

    /** Returns the range of an unsafe number; empty for a safe one. */
    private static Optional<SearchedRange> unsafeRange(AttackerModel model, Group group) {
        LinearForm people = model.people(group.atoms());
        return model.reachesDown(people, 1) && model.reachesUp(people, group.fewest())
                ? Optional.empty()
                : Optional.of(new SearchedRange(() -> model.range(people).whole()));
    }

    private static AuditFinding finding(
            ReaderFacts known, Optional<AuditedVariables> variables, Group group, SearchedRange range) {
        return new AuditFinding(
                new PeopleQuantity(group.description()),
                range,
                group.atoms(),
                known,
                variables,
                AttackerKind.STRANGER,
                model -> unsafeRange(model, group)
                        .filter(fewer -> fewer.get().isAsNarrow(range.get()))
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
