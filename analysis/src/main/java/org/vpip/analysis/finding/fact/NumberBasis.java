package org.vpip.analysis.finding.fact;

import java.util.List;

/** The basis of a number: what it tells of people. */
public sealed interface NumberBasis {
    /** Scales, sessions and settings: nothing about people. */
    NumberBasis IMPERSONAL = new ImpersonalBasis();

    /** Returns the facts that the number adds; none for a number that follows from others. */
    List<Fact> facts();

    /** Returns the basis of a number that states a fact. */
    static NumberBasis of(Fact fact) {
        return new FactBasis(List.of(fact));
    }

    /** Returns the basis of a number that follows from others of the same finding, by their names. */
    static NumberBasis derived(String... sources) {
        return new DerivedBasis(List.of(sources));
    }

    /** Returns the basis of a number that the audit has no model of. */
    static NumberBasis unmodelled(PersonSet people) {
        return of(new Fact.UnmodelledFact(people));
    }

    /**
     * The number states facts.
     *
     * @param facts the first has the number itself, the others follow from it
     */
    record FactBasis(List<Fact> facts) implements NumberBasis {
        public FactBasis {
            facts = List.copyOf(facts);
        }
    }

    /** The number follows from others that are published with it. */
    record DerivedBasis(List<String> sources) implements NumberBasis {
        public DerivedBasis {
            sources = List.copyOf(sources);
        }

        /** Returns the basis with a prefix before those sources that are among these names. */
        DerivedBasis within(String prefix, List<String> names) {
            return new DerivedBasis(sources.stream()
                    .map(source -> names.contains(source) ? prefix + source : source)
                    .toList());
        }

        @Override
        public List<Fact> facts() {
            return List.of();
        }
    }

    /** The number is about no person. */
    record ImpersonalBasis() implements NumberBasis {
        @Override
        public List<Fact> facts() {
            return List.of();
        }
    }
}
