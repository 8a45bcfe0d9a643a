package org.vpip.instruments.instrument;

/** The numbers of a slider: from start to end, in steps other than zero. */
public record SliderRange(double start, double end, double step) {
    private static final double TOLERANCE = 1e-9;

    public boolean contains(double value) {
        double low = Math.min(start, end);
        double high = Math.max(start, end);
        double steps = (value - start) / step;
        return value >= low - TOLERANCE && value <= high + TOLERANCE && Math.abs(steps - Math.rint(steps)) < TOLERANCE;
    }
}
