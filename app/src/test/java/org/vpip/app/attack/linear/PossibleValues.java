package org.vpip.app.attack.linear;

import java.util.ArrayList;
import java.util.List;

/** The values that linear forms can have, with the points that were found so far. */
public final class PossibleValues {
    private static final double EXACT = 1e-6;
    private static final int MOST_POINTS = 400;

    private final BoundedSimplex simplex;
    private final List<double[]> points = new ArrayList<>();

    public PossibleValues(BoundedSimplex simplex) {
        this.simplex = simplex;
        points.add(simplex.point());
    }

    /** Returns whether a form can be as large as a number. */
    public boolean reaches(double[] form, double number) {
        return points.stream().anyMatch(point -> at(form, point) >= number - EXACT)
                || raise(form, number) >= number - EXACT;
    }

    /** Returns whether two values of a form can differ by a width. */
    public boolean spans(double[] form, double width) {
        double least =
                points.stream().mapToDouble(point -> at(form, point)).min().orElseThrow();
        if (reaches(form, least + width)) {
            return true;
        }
        return reaches(negative(form), width - greatest(form));
    }

    public double greatest(double[] form) {
        return raise(form, Double.POSITIVE_INFINITY);
    }

    public double least(double[] form) {
        return -greatest(negative(form));
    }

    public static double[] negative(double[] form) {
        double[] negative = new double[form.length];
        for (int i = 0; i < form.length; i++) {
            negative[i] = -form[i];
        }
        return negative;
    }

    private double raise(double[] form, double target) {
        double reached = simplex.raise(form, target);
        if (points.size() < MOST_POINTS) {
            points.add(simplex.point());
        }
        return reached;
    }

    private static double at(double[] form, double[] point) {
        double sum = 0;
        for (int i = 0; i < form.length; i++) {
            sum += form[i] * point[i];
        }
        return sum;
    }
}
