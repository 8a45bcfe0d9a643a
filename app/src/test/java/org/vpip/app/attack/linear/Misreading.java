package org.vpip.app.attack.linear;

/** A published number that the truth contradicts: the attacker reads it as something else than it is. */
public final class Misreading extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private static final double EXACT = 1e-6;

    private Misreading(String message) {
        super(message);
    }

    public static PossibleValues refuse(BoundedSimplex simplex) {
        if (simplex.excess() > EXACT) {
            throw new Misreading("the truth must be possible, and leaves the limits by " + simplex.excess());
        }
        return new PossibleValues(simplex);
    }
}
