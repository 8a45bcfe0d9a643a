package org.vpip.instruments.xlsform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.form.QuestionType;
import org.vpip.instruments.instrument.answer.Numeral;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.tabular.SheetRow;

/** The parameters cell, {@code start=0 end=10 step=1}, with the standard's checks for each type. */
final class QuestionParameters {
    private static final Map<QuestionType, Set<String>> KNOWN = new EnumMap<>(QuestionType.class);
    private static final Set<String> KEPT_AS_WRITTEN =
            Set.of("value", "label", "seed", "app", "tick_labelset", "placeholder", "reference-geometry");
    private static final Set<String> NUMBERS = Set.of(
            "start",
            "end",
            "step",
            "tick_interval",
            "placeholder",
            "max-pixels",
            "rows",
            "capture-accuracy",
            "warning-accuracy");
    private static final Set<String> INTEGERS = Set.of("max-pixels", "rows");
    private static final List<String> QUALITIES = List.of("voice-only", "low", "normal", "external");
    private static final Set<String> YES_OR_NO = Set.of("randomize", "allow-mock-accuracy");

    static {
        Set<String> select = Set.of("randomize", "seed", "value", "label");
        KNOWN.put(QuestionType.RANGE, Set.of("start", "end", "step", "tick_interval", "tick_labelset", "placeholder"));
        KNOWN.put(QuestionType.TEXT, Set.of("rows"));
        KNOWN.put(QuestionType.SELECT_ONE, select);
        KNOWN.put(QuestionType.SELECT_MULTIPLE, select);
        KNOWN.put(QuestionType.SELECT_ONE_EXTERNAL, select);
        KNOWN.put(QuestionType.RANK, select);
        KNOWN.put(QuestionType.IMAGE, Set.of("max-pixels", "app"));
        KNOWN.put(QuestionType.AUDIO, Set.of("quality"));
        KNOWN.put(QuestionType.BACKGROUND_AUDIO, Set.of("quality"));
        KNOWN.put(QuestionType.GEOPOINT, Set.of("allow-mock-accuracy", "capture-accuracy", "warning-accuracy"));
        KNOWN.put(QuestionType.GEOTRACE, Set.of("allow-mock-accuracy", "incremental"));
        KNOWN.put(QuestionType.GEOSHAPE, Set.of("allow-mock-accuracy", "incremental"));
    }

    private final SheetRow row;
    private final Problems problems;
    private final Map<String, String> read = new LinkedHashMap<>();

    private QuestionParameters(SheetRow row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    static Map<String, String> read(SheetRow row, @Nullable QuestionType type, Problems problems) {
        QuestionParameters parameters = new QuestionParameters(row, problems);
        boolean checked = type != null && KNOWN.containsKey(type);
        parameters.split(FormColumns.plainQuotes(row.get("parameters")));
        if (type != null && checked) {
            parameters.check(type);
        }
        return parameters.read;
    }

    private void split(String written) {
        for (String part : parts(written)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String key = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                String value = part.substring(equals + 1).strip();
                read.put(key, KEPT_AS_WRITTEN.contains(key) ? value : value.toLowerCase(Locale.ROOT));
            } else {
                row.report(problems, ProblemCode.PARAMETERS_MALFORMED, "parameters", written);
                return;
            }
        }
    }

    /** Splits at semicolons, else commas, else blanks; blanks around an equals sign do not separate. */
    private static List<String> parts(String written) {
        String separator = written.contains(";") ? ";" : written.contains(",") ? "," : "\\s+";
        List<String> parts = new ArrayList<>();
        for (String part :
                written.strip().replaceAll("\\s+", " ").replaceAll(" ?= ?", "=").split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private void check(QuestionType type) {
        Set<String> known = KNOWN.getOrDefault(type, Set.of());
        read.forEach((key, value) -> {
            if (!known.contains(key)) {
                report(
                        ProblemCode.PARAMETER_UNKNOWN,
                        key,
                        String.join(", ", known.stream().sorted().toList()));
            } else if (NUMBERS.contains(key) && Numeral.read(value).isEmpty()) {
                report(ProblemCode.PARAMETER_VALUE, key, value, "0, 1, 2.5 …");
            } else if (INTEGERS.contains(key) && !value.matches("-?\\d+")) {
                report(ProblemCode.PARAMETER_VALUE, key, value, "1, 2, 3 …");
            } else if (key.equals("quality") && !QUALITIES.contains(value)) {
                report(ProblemCode.PARAMETER_VALUE, key, value, String.join(", ", QUALITIES));
            } else if (YES_OR_NO.contains(key) && !Set.of("true", "false").contains(value)) {
                report(ProblemCode.PARAMETER_VALUE, key, value, "true, false");
            }
        });
        boolean fromFile =
                row.get("type").toLowerCase(Locale.ROOT).replace(' ', '_').contains("_from_file");
        if (type.hasList() && !fromFile && (read.containsKey("value") || read.containsKey("label"))) {
            report(ProblemCode.PARAMETER_UNKNOWN, "value, label", "randomize, seed");
        }
        if (type == QuestionType.RANGE) {
            range();
        } else if (type.hasList()) {
            order();
        }
    }

    private void range() {
        double step = number("step", 1);
        double span = Math.abs(number("end", 10) - number("start", 1));
        if (step == 0 || Math.abs(step) > span) {
            report(ProblemCode.PARAMETER_VALUE, "step", read.getOrDefault("step", "1"), "0 < step ≤ end − start");
        }
    }

    private double number(String key, double otherwise) {
        return Numeral.read(read.getOrDefault(key, "")).orElse(otherwise);
    }

    private void order() {
        String seed = read.getOrDefault("seed", "");
        boolean reference = seed.matches("\\$\\{.*}");
        if (!seed.isEmpty()
                && (!read.containsKey("randomize")
                        || (!reference && Numeral.read(seed).isEmpty()))) {
            report(ProblemCode.PARAMETER_VALUE, "seed", seed, "randomize=true seed=1, seed=${name}");
        }
    }

    private void report(ProblemCode code, Object... arguments) {
        row.report(problems, code, "parameters", arguments);
    }
}
