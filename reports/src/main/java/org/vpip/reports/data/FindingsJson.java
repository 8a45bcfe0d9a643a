package org.vpip.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Effect;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Test;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.presentation.JsonNumber;
import org.vpip.reports.presentation.Presentations;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes findings.json. A number that is not to be had is null with a reason, never 0 or NaN; limits, effects and tests
 * that do not exist are null.
 */
public final class FindingsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {}

    public static void write(Released released, Path file) throws IOException {
        write(released, Presentations.STANDARD, file);
    }

    /** Writes findings whose details that table presents. */
    public static void write(Released released, Presentations presentations, Path file) throws IOException {
        Map<String, @Nullable Object> plan = new LinkedHashMap<>();
        plan.put("hash", released.planHash());
        plan.put("lockedAt", null);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("study", released.study());
        whole.put("audience", released.audience().id());
        whole.put("plan", plan);
        whole.put("data", Map.of("hash", released.dataHash()));
        whole.put(
                "findings",
                released.findings().stream()
                        .map(finding -> finding(finding, presentations))
                        .toList());
        MAPPER.writeValue(file, whole);
    }

    private static Map<String, @Nullable Object> finding(ReleasedFinding released, Presentations presentations) {
        Map<String, @Nullable Object> json = subject(released.subject());
        if (released instanceof Withheld withheld) {
            json.put("status", "withheld");
            json.put("value", null);
            json.put("reason", withheld.rule().id());
        } else if (released instanceof Shown shown) {
            fill(json, shown, presentations);
        }
        return json;
    }

    private static Map<String, @Nullable Object> subject(Subject subject) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("indicator", subject.indicator().value());
        Map<String, String> label = new LinkedHashMap<>();
        label.put("en", subject.label().english());
        label.put("fr", subject.label().french());
        json.put("label", label);
        json.put("role", subject.role().id());
        json.put("family", subject.family());
        json.put("source", subject.source());
        json.put("method", subject.method());
        json.put("waves", subject.waves().stream().map(wave -> wave.value()).toList());
        json.put(
                "community",
                subject.slice().community() == null
                        ? null
                        : subject.slice().community().value());
        json.put("attribute", subject.slice().attribute());
        json.put("group", subject.slice().code());
        return json;
    }

    private static void fill(Map<String, @Nullable Object> json, Shown shown, Presentations presentations) {
        Finding finding = shown.finding();
        if (finding instanceof Estimate estimate) {
            fill(json, estimate);
            json.put("details", presentations.of(shown).json(shown));
        } else if (finding instanceof NotEstimable absent) {
            json.put("status", "notEstimable");
            json.put("value", null);
            json.put("reason", absent.reason().id());
            List.of("unit", "interval", "effect", "test").forEach(key -> json.put(key, null));
            json.put("details", Map.of());
        }
        json.put("n", counted(finding.counted(), shown.tells(Part.SIZE)));
        json.put("provenance", provenance(finding.provenance()));
    }

    private static void fill(Map<String, @Nullable Object> json, Estimate estimate) {
        json.put("status", "estimate");
        json.put("value", estimate.value());
        json.put("unit", estimate.unit().id());
        json.put("interval", interval(estimate.interval(), estimate.intervalMethod()));
        json.put("effect", estimate.effect().map(FindingsJson::effect).orElse(null));
        json.put("test", estimate.test().map(FindingsJson::test).orElse(null));
    }

    private static Map<String, @Nullable Object> effect(Effect effect) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", effect.name());
        json.put("value", JsonNumber.of(OptionalDouble.of(effect.value())));
        json.put("low", effect.interval().map(Interval::low).orElse(null));
        json.put("high", effect.interval().map(Interval::high).orElse(null));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> interval(Optional<Interval> interval, String method) {
        if (interval.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("low", interval.get().low());
        json.put("high", interval.get().high());
        json.put("level", interval.get().level());
        json.put("method", method);
        return json;
    }

    private static Map<String, @Nullable Object> test(Test test) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", test.name());
        json.put("statistic", JsonNumber.of(OptionalDouble.of(test.statistic())));
        json.put(
                "df",
                test.degreesOfFreedom().isPresent() ? test.degreesOfFreedom().getAsInt() : null);
        json.put("p", JsonNumber.of(OptionalDouble.of(test.p())));
        json.put("pAdjusted", JsonNumber.of(test.pAdjusted()));
        json.put("adjustment", test.adjustment());
        return json;
    }

    private static Map<String, @Nullable Object> counted(Counted counted, boolean sized) {
        Map<String, Integer> leftOut = new LinkedHashMap<>();
        counted.leftOut().forEach((reason, count) -> leftOut.put(reason.id(), count));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("used", counted.used());
        json.put("eligible", sized ? counted.eligible() : null);
        json.put("leftOut", sized ? leftOut : null);
        return json;
    }

    private static Map<String, @Nullable Object> provenance(Provenance provenance) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", provenance.source());
        json.put("instruments", new ArrayList<>(provenance.instruments()));
        json.put("items", List.copyOf(provenance.items()));
        json.put("rule", provenance.rule());
        json.put("seed", provenance.seed().isPresent() ? provenance.seed().getAsLong() : null);
        return json;
    }
}
