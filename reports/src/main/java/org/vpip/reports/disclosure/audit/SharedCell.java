package org.vpip.reports.disclosure.audit;

import java.util.stream.IntStream;
import org.vpip.reports.disclosure.audit.VariableUnknowns.CellUnknowns;

/** People of a cell of an earlier model who are in one of a later model. */
final class SharedCell {
    /** An unknown that does not exist. */
    private static final int NONE = -1;

    private final CellUnknowns from;
    private final CellUnknowns to;
    private final int[] counts;
    private final int[] atoms;

    /**
     * @param places of the later outcomes among the earlier ones; below 0 where there is none
     * @param atoms shared by both cells, by their places
     */
    SharedCell(CellUnknowns from, CellUnknowns to, int[] places, int[] atoms) {
        this.from = from;
        this.to = to;
        this.counts = IntStream.of(places)
                .map(place -> place < 0 || from.counts().isEmpty()
                        ? NONE
                        : from.counts().get(place))
                .toArray();
        this.atoms = atoms;
    }

    /**
     * Gives the shared people values of the earlier cell that are left.
     *
     * @param left state of the earlier model, of which the values are taken
     * @param dealt people of each shared atom
     * @param state of the later model
     */
    void deal(double[] left, double[] dealt, double[] state) {
        double people = IntStream.of(atoms).mapToDouble(atom -> dealt[atom]).sum();
        double needed = people;
        for (int i = 0; i < counts.length && !to.counts().isEmpty(); i++) {
            double some = counts[i] == NONE ? 0 : Math.min(needed, Math.rint(left[counts[i]]));
            state[to.counts().get(i)] += some;
            needed -= some;
            if (counts[i] != NONE) {
                left[counts[i]] -= some;
            }
        }
        double all = from.atoms().stream().mapToDouble(atom -> left[atom]).sum();
        if (from.sum().isPresent() && to.sum().isPresent() && all > 0) {
            state[to.sum().getAsInt()] += left[from.sum().getAsInt()] * people / all;
        }
    }
}
