package org.vpip.analysis.finding;

/** What came out for one indicator, slice and wave. */
public sealed interface Finding permits Estimate, NotEstimable {
    Subject subject();

    Counted counted();

    Provenance provenance();
}
