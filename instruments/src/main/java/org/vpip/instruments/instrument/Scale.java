package org.vpip.instruments.instrument;

import java.util.List;
import java.util.Set;
import org.vpip.instruments.wording.Wording;

/** The items of one score. */
public record Scale(ScaleId id, Wording label, DesiredDirection direction, ScoringRule scoring) {

    public List<ItemId> items() {
        return scoring.items();
    }

    public Set<ItemId> reversed() {
        return scoring.reversed();
    }

    public double minimum() {
        return scoring.minimum();
    }

    public double maximum() {
        return scoring.maximum();
    }

    /** Returns whether the same answers give the same score, whatever the labels say. */
    public boolean hasSameScoring(Scale other) {
        return scoring.isLike(other.scoring);
    }
}
