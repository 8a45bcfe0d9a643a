package org.vpip.analysis.statistics.mixed;

import java.util.Optional;

/** Fitted linear model with random effects of persons, and perhaps of their communities. */
public sealed interface PersonModel permits MixedModel, NestedModel {
    /**
     * Returns linear functions of the effects, for tests and intervals; empty when one of them cannot be estimated.
     *
     * @param weights one array for each function, one number for each column of the design (aliased ones too)
     */
    Optional<LinearHypothesis> hypothesis(double[]... weights);

    /**
     * Returns the share of the variance that is between people, 0 to 1; with random slopes, of the mean variance of the
     * rows.
     *
     * <p>Johnson (2014), doi:10.1111/2041-210X.12225.
     */
    double intraclassCorrelation();
}
