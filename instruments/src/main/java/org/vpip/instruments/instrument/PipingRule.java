package org.vpip.instruments.instrument;

/**
 * An answer of an earlier time that an item starts with.
 *
 * @param item the item that is filled
 * @param instrument of the earlier answer
 * @param source its item there
 * @param wave which earlier time is meant
 */
public record PipingRule(ItemId item, InstrumentId instrument, ItemId source, PipingWave wave) {
    /** An earlier time of asking. */
    public enum PipingWave {
        BASELINE,
        PREVIOUS
    }
}
