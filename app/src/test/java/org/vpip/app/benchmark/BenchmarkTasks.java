package org.vpip.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.statistics.ParallelResampling;
import org.vpip.analysis.statistics.agreement.Ratings;
import org.vpip.analysis.statistics.agreement.alpha.AlphaBootstrap;
import org.vpip.analysis.statistics.agreement.alpha.KrippendorffAlpha;
import org.vpip.analysis.statistics.agreement.alpha.MetricRatings;
import org.vpip.analysis.statistics.agreement.alpha.RatingMetric;
import org.vpip.analysis.statistics.mixed.MixedModel;
import org.vpip.analysis.statistics.paired.BcaLimits;
import org.vpip.analysis.statistics.paired.MeanBootstrap;
import org.vpip.analysis.statistics.regression.ModelFormula;
import org.vpip.analysis.statistics.regression.ModelFrame;
import org.vpip.analysis.statistics.regression.ModelVariable;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.tabular.SheetReader;

/** Statistics on large tables, ready to be timed: reading is not part of the work. */
public final class BenchmarkTasks {
    private static final int PERSONS = 10_000;
    private static final int INDICATORS = 40;
    private static final int SUBJECTS = 100_000;
    private static final int WAVES = 3;
    private static final int UNITS = 2_000;
    private static final int RATERS = 50;

    private BenchmarkTasks() {}

    /** @param work gives the numbers by which the result is recognised */
    public record Task(String input, Supplier<Map<String, @Nullable Object>> work) {}

    /** @param files a table of differences, a column an indicator; made up when none is given */
    public static Task bootstrap(List<Path> files) {
        double[][] indicators = files.isEmpty() ? differences() : columns(files.get(0));
        MeanBootstrap bootstrap = MeanBootstrap.withSeed(1);
        return new Task(
                indicators.length + " indicators, " + indicators[0].length + " persons, 10,000 resamples", () -> {
                    Optional<BcaLimits> first = bootstrap.limits(indicators).get(0);
                    return new BenchmarkNumbers()
                            .limits("low", "high", first.map(BcaLimits::interval))
                            .toMap();
                });
    }

    /** @param files a table of id, wave, grp, y; made up when none is given */
    public static Task mixedModel(List<Path> files) {
        Map<String, ModelVariable> data = files.isEmpty() ? waves() : waves(table(files.get(0)));
        ModelFormula formula = ModelFormula.parse("y ~ wave * grp + (1 | id)");
        return new Task("y ~ wave * grp + (1 | id)", () -> {
            ModelFrame frame = ModelFrame.of(formula, data);
            Optional<MixedModel> model = MixedModel.fit(frame, MixedModel.LikelihoodType.RESTRICTED);
            return new BenchmarkNumbers()
                    .put("rows", model, own -> (double) frame.rows())
                    .put("intercept", model, own -> own.estimates()[0])
                    .put("interceptDeviation", model, own -> Math.sqrt(own.interceptVariance()))
                    .put("residualDeviation", model, own -> Math.sqrt(own.residualVariance()))
                    .put("restrictedLogLikelihood", model, MixedModel::logLikelihood)
                    .toMap();
        });
    }

    /** @param files a row a unit, a column a rater; made up when none is given */
    public static Task krippendorff(List<Path> files) {
        Ratings ratings = files.isEmpty() ? ratings() : ratings(files.get(0));
        AlphaBootstrap bootstrap = AlphaBootstrap.withSeed(1);
        return new Task(
                ratings.units() + " units, " + ratings.raters() + " raters, ordinal, 1,000 resamples of units", () -> {
                    MetricRatings ordinal = MetricRatings.of(ratings, RatingMetric.ORDINAL);
                    return new BenchmarkNumbers()
                            .put("alpha", KrippendorffAlpha.of(ordinal).alpha().orElse(Double.NaN))
                            .limits("low", "high", bootstrap.overUnits(ordinal))
                            .toMap();
                });
    }

    /** Numbers and blanks without a header, as {@code --matrix} has them. */
    private static Ratings ratings(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return Ratings.of(lines.filter(line -> !line.isBlank())
                    .map(line -> Stream.of(line.split(",", -1))
                            .mapToDouble(cell -> cell.isBlank() ? Double.NaN : Double.parseDouble(cell))
                            .toArray())
                    .toArray(double[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers from 1 to 5 about each unit's own level. */
    private static Ratings ratings() {
        UniformRandomProvider random = ParallelResampling.streams(3, 1)[0];
        double[][] rows = new double[UNITS][RATERS];
        for (double[] row : rows) {
            double level = 3 + 0.8 * bell(random);
            Arrays.setAll(row, j -> Math.max(1, Math.min(5, Math.rint(level + bell(random)))));
        }
        return Ratings.of(rows);
    }

    static BenchmarkTable table(Path file) {
        Problems problems = new Problems();
        List<Sheet> sheets = SheetReader.read(file, file.toString(), problems);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("cannot be read: " + file);
        }
        return new BenchmarkTable(sheets.get(0));
    }

    private static double[][] columns(Path file) {
        BenchmarkTable table = table(file);
        return table.columns().stream().map(table::numbers).toArray(double[][]::new);
    }

    private static Map<String, ModelVariable> waves(BenchmarkTable table) {
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        for (String name : List.of("id", "wave", "grp")) {
            data.put(name, ModelVariable.CategoricalVariable.of(table.texts(name)));
        }
        data.put("y", new ModelVariable.NumericVariable(table.numbers("y")));
        return data;
    }

    private static double[][] differences() {
        return IntStream.range(0, INDICATORS)
                .mapToObj(j ->
                        ParallelResampling.replicates(j, PERSONS, random -> -Math.log(1 - random.nextDouble()) - 0.8))
                .toArray(double[][]::new);
    }

    private static Map<String, ModelVariable> waves() {
        UniformRandomProvider random = ParallelResampling.streams(1, 1)[0];
        double[] own = ParallelResampling.replicates(2, SUBJECTS, BenchmarkTasks::bell);
        List<String> ids = new ArrayList<>();
        List<String> waves = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        double[] y = new double[SUBJECTS * WAVES];
        for (int i = 0; i < y.length; i++) {
            int subject = i % SUBJECTS;
            int wave = i / SUBJECTS;
            ids.add(Integer.toString(subject + 1));
            waves.add(Integer.toString(wave));
            groups.add(Integer.toString(subject % 2));
            y[i] = 3 + 0.2 * wave + 0.15 * wave * (subject % 2) + own[subject] + 1.5 * bell(random);
        }
        Map<String, ModelVariable> data = new LinkedHashMap<>();
        data.put("id", ModelVariable.CategoricalVariable.of(ids));
        data.put("wave", ModelVariable.CategoricalVariable.of(waves));
        data.put("grp", ModelVariable.CategoricalVariable.of(groups));
        data.put("y", new ModelVariable.NumericVariable(y));
        return data;
    }

    /** Nearly normal: the sum of twelve uniform numbers less 6. */
    private static double bell(UniformRandomProvider random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
