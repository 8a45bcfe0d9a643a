package org.vpip.sample.community;

/** Change that a simulated community undergoes after the first wave; people, drop-out and correlations are the same. */
public enum ChangeScenario {
    /** The change of the example. */
    PLANTED,
    /** No change: the levels and probabilities of the first wave hold in every wave. */
    NONE;

    /** Returns the wave whose levels and probabilities hold in a wave. */
    SampleWave conditions(SampleWave wave) {
        return this == PLANTED ? wave : SampleWave.T0;
    }
}
