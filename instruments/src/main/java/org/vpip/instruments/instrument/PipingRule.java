package org.vpip.instruments.instrument;

/**
 * An earlier answer that prefills an item.
 *
 * @param item the prefilled item
 * @param instrument of the earlier answer
 * @param source its item there
 * @param wave of the earlier answer
 */
public record PipingRule(ItemId item, InstrumentId instrument, ItemId source, PipingWave wave) {
    /** An earlier wave. */
    public enum PipingWave {
        BASELINE,
        PREVIOUS
    }
}
