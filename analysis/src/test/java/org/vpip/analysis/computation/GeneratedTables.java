package org.vpip.analysis.computation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.vpip.analysis.computation.table.ComputationInput;

/** Tables as they come: few rows or none, ties, constants, gaps. The same seed makes the same table. */
final class GeneratedTables {
    private static final List<Integer> SIZES = List.of(0, 1, 2, 3, 4, 5, 8, 13, 30);

    private final SplittableRandom random;
    private final Path folder;

    GeneratedTables(long seed, Path folder) {
        this.random = new SplittableRandom(seed);
        this.folder = folder;
    }

    static List<String> statistics() {
        return List.of(
                "paired",
                "mcnemar",
                "square-table",
                "cochran-q",
                "table",
                "two-groups",
                "k-groups",
                "friedman",
                "correlation",
                "p-adjust",
                "univariate",
                "linear-model",
                "rubin",
                "waves",
                "reliability",
                "attrition",
                "little-mcar",
                "agreement",
                "kappa",
                "rwg",
                "random-effects");
    }

    ComputationInput of(String statistic) {
        return switch (statistic) {
            case "paired" -> write(statistic, "data.csv", "id,pre,post", List.of(id(), number(), number()));
            case "mcnemar", "square-table" -> counts(statistic, "pre,post,count", statistic.equals("mcnemar") ? 2 : 4);
            case "table" -> counts(statistic, "row,column,count", 3);
            case "cochran-q" -> write(statistic, "data.csv", "id,a,b,c", List.of(id(), upTo(2), upTo(2), upTo(2)));
            case "two-groups" -> write(statistic, "data.csv", "y,group", List.of(number(), category(2)));
            case "k-groups" -> write(statistic, "data.csv", "y,group", List.of(number(), category(4)));
            case "correlation" -> write(statistic, "data.csv", "id,x,y", List.of(id(), number(), number()));
            case "p-adjust" ->
                write(statistic, "data.csv", "test,p", List.of(id(), () -> "" + random.nextInt(101) / 100.0));
            case "univariate" -> write(statistic, "data.csv", "id,y", List.of(id(), number()));
            case "linear-model" ->
                write(statistic, "data.csv", "id,y,x,g", List.of(id(), number(), number(), category(3)));
            case "rubin" -> write(statistic, "imputed.csv", "imputation,y,x", List.of(upTo(3), number(), number()));
            case "waves" ->
                write(statistic, "long.csv", "id,wave,group,y", List.of(upTo(6), upTo(3), category(2), number()));
            case "attrition" ->
                write(statistic, "data.csv", "completed,age,sector", List.of(upTo(2), number(), category(3)));
            case "reliability" ->
                write(statistic, "items.csv", "id,a,b,c", List.of(id(), number(), number(), number()));
            case "agreement" ->
                write(statistic, "ratings.csv", "unit,a,b,c", List.of(id(), number(), number(), number()));
            case "kappa" -> write(statistic, "ratings.csv", "unit,a,b", List.of(id(), category(4), category(3)));
            case "rwg" -> write(statistic, "ratings.csv", "group,a,b", List.of(category(4), number(), number()));
            case "random-effects" -> write(statistic, "data.csv", "estimate,variance", List.of(number(), number()));
            default -> write(statistic, "data.csv", "id,a,b,c", List.of(id(), number(), number(), number()));
        };
    }

    private Supplier<String> id() {
        int[] next = {0};
        return () -> Integer.toString(++next[0]);
    }

    private Supplier<String> upTo(int count) {
        return () -> Integer.toString(random.nextInt(count));
    }

    private Supplier<String> category(int count) {
        return () -> "abcdef".substring(random.nextInt(count)).substring(0, 1);
    }

    /** A column of one kind: constant, answers, thirds, small and large numbers; with gaps or without. */
    private Supplier<String> number() {
        int kind = random.nextInt(6);
        double gaps = random.nextInt(3) * 0.2;
        return () -> random.nextDouble() < gaps ? "NA" : value(kind);
    }

    private String value(int kind) {
        return switch (kind) {
            case 0 -> "3";
            case 1, 2 -> Integer.toString(1 + random.nextInt(5));
            case 3 -> Double.toString((3 + random.nextInt(12)) / 3.0);
            case 4 -> Double.toString(random.nextDouble() * 1e-9);
            default -> Double.toString(1e9 + random.nextInt(100));
        };
    }

    private ComputationInput write(String statistic, String file, String header, List<Supplier<String>> columns) {
        List<String> lines = new ArrayList<>(List.of(header));
        int rows = SIZES.get(random.nextInt(SIZES.size()));
        for (int i = 0; i < rows; i++) {
            lines.add(String.join(",", columns.stream().map(Supplier::get).toList()));
        }
        return written(statistic, file, lines);
    }

    private ComputationInput counts(String statistic, String header, int categories) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                lines.add(name(i, categories) + "," + name(j, categories) + "," + Math.max(0, random.nextInt(12) - 4));
            }
        }
        return written(statistic, "table.csv", lines);
    }

    private static String name(int category, int categories) {
        return categories == 2 ? List.of("yes", "no").get(category) : "c" + category;
    }

    private ComputationInput written(String statistic, String file, List<String> lines) {
        try {
            Files.write(folder.resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String formula = statistic.equals("waves") ? "y ~ wave * group + (1 | id)" : "y ~ x";
        return new ComputationInput(
                folder,
                Map.of(
                        "statistic",
                        statistic,
                        "formula",
                        statistic.equals("linear-model") ? "y ~ x * g" : formula,
                        "reliability",
                        0.8,
                        "tost_margin",
                        1.0,
                        "scale_points",
                        5));
    }
}
