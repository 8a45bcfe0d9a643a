package org.vpip.analysis.computation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vpip.analysis.computation.table.ComputationInput;
import org.vpip.analysis.computation.table.InputTable;
import org.vpip.analysis.computation.table.NumericResult;
import org.vpip.analysis.statistics.Moments;
import org.vpip.analysis.statistics.agreement.GroupIntraclassCorrelation;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.WithinGroupAgreement;
import org.vpip.analysis.statistics.regression.ModelVariable;

/**
 * Computation on {@code ratings.csv} with the column group and items; {@code scale_points} is the number of possible
 * answers.
 */
final class WithinGroupComputation {
    private static final List<String> LABELS = List.of("group", "unit", "id");

    private final double points;
    private final WithinGroupAgreement agreement;
    private final List<String> items;
    private final Map<String, double[][]> groups = new LinkedHashMap<>();

    private WithinGroupComputation(ComputationInput source) {
        InputTable table = source.table("ratings.csv");
        this.points = source.number("scale_points");
        this.agreement = WithinGroupAgreement.withScalePoints(points);
        this.items =
                table.columns().stream().filter(name -> !LABELS.contains(name)).toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException("ratings.csv needs an item");
        }
        ModelVariable.CategoricalVariable.of(table.texts("group"))
                .levels()
                .forEach(name -> groups.put(name, table.rowsWhere("group", name).rows(items)));
    }

    static NumericResult compute(ComputationInput source) {
        WithinGroupComputation own = new WithinGroupComputation(source);
        return new NumericResult()
                .put("scale_points", own.points)
                .put("uniform_null_variance", own.agreement.nullVariance())
                .put("single_item", own.firstItem())
                .put("multi_item_rwg_j", own.allItems())
                .put("group_icc_multilevel_package", own.intraclass());
    }

    private NumericResult firstItem() {
        NumericResult ofGroups = new NumericResult();
        groups.forEach((name, rows) -> {
            double[] answers = Arrays.stream(rows)
                    .mapToDouble(row -> row[0])
                    .filter(x -> !Double.isNaN(x))
                    .toArray();
            ofGroups.put(
                    name,
                    new NumericResult()
                            .put("n", answers.length)
                            .put("variance", agreement.variance(answers))
                            .put("rwg_raw", agreement.raw(answers))
                            .put("rwg_truncated", agreement.truncated(answers)));
        });
        return new NumericResult().put("item", items.get(0)).put("groups", ofGroups);
    }

    private NumericResult allItems() {
        NumericResult ofGroups = new NumericResult();
        groups.forEach((name, rows) -> ofGroups.put(
                name, new NumericResult().put("n", complete(rows).length).put("rwg_j", ofItems(rows))));
        double[] defined = groups.values().stream()
                .flatMapToDouble(rows -> ofItems(rows).stream())
                .toArray();
        return new NumericResult()
                .put("items", items)
                .put(
                        "rows_used",
                        groups.values().stream()
                                .mapToInt(rows -> complete(rows).length)
                                .sum())
                .put("groups", ofGroups)
                .put("mean_rwg_j", Moments.mean(defined))
                .put("median_rwg_j", Moments.medianOf(defined));
    }

    private OptionalDouble ofItems(double[][] rows) {
        return agreement.ofItems(Ratings.of(rows, items.size()).complete().byRater());
    }

    private double[][] complete(double[][] rows) {
        return Ratings.of(rows, items.size()).complete().toRows();
    }

    /** Computes the intraclass correlations of the mean of the items. */
    private NumericResult intraclass() {
        Optional<GroupIntraclassCorrelation> icc = GroupIntraclassCorrelation.of(groups.values().stream()
                .map(rows -> Arrays.stream(complete(rows))
                        .mapToDouble(Moments::meanOf)
                        .toArray())
                .toList());
        return new NumericResult()
                .put("ms_between", icc, GroupIntraclassCorrelation::meanSquareBetween)
                .put("ms_within", icc.map(GroupIntraclassCorrelation::meanSquareWithin))
                .put("icc1", icc.map(GroupIntraclassCorrelation::single))
                .put("icc2", icc.map(GroupIntraclassCorrelation::average));
    }
}
