package org.vpip.instruments.instrument;

import java.util.List;
import org.vpip.instruments.instrument.rule.OrderRule;

/**
 * The rules of an instrument beyond those of its items.
 *
 * @param networks items about ties
 * @param order of its groups
 * @param pipes earlier answers that prefill items
 */
public record InstrumentRules(List<NetworkItem> networks, List<OrderRule> order, List<PipingRule> pipes) {
    public static final InstrumentRules NONE = new InstrumentRules(List.of(), List.of(), List.of());

    public InstrumentRules {
        networks = List.copyOf(networks);
        order = List.copyOf(order);
        pipes = List.copyOf(pipes);
    }
}
