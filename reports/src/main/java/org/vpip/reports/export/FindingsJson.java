package org.vpip.reports.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.CommunityBasis;
import org.vpip.analysis.finding.EffectSize;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.Verdict;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.Released;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;
import org.vpip.reports.presentation.JsonObject;
import org.vpip.reports.presentation.TargetComparison;
import org.vpip.reports.presentation.catalogue.Presentations;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writer of findings.json. A number that is withheld or not estimable is null with a reason, never 0 or NaN; limits,
 * effects and tests that do not exist are null.
 */
public final class FindingsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {}

    public static void write(Released released, Path file) throws IOException {
        write(released, Presentations.STANDARD, file);
    }

    /** Writes findings, with the details as the presentations state them. */
    public static void write(Released released, Presentations presentations, Path file) throws IOException {
        JsonObject plan = new JsonObject().put("hash", released.planHash()).put("lockedAt", Optional.empty());
        JsonObject document = new JsonObject()
                .put("study", released.study())
                .put("audience", released.audience().id())
                .put("plan", plan)
                .put("data", Map.of("hash", released.dataHash()))
                .list("findings", released.findings(), finding -> finding(finding, released, presentations));
        MAPPER.writeValue(file, document.values());
    }

    private static JsonObject finding(ReleasedFinding finding, Released released, Presentations presentations) {
        JsonObject json = subject(finding.subject());
        if (finding instanceof Withheld) {
            json.put("status", "withheld").put("value", Optional.empty());
        } else if (finding instanceof Shown shown) {
            fill(json, shown, presentations);
            json.put("target", TargetComparison.of(shown, released).map(FindingsJson::target));
            json.put("smallest", shown.subject().criteria().smallest());
        }
        return json;
    }

    private static JsonObject subject(FindingSubject subject) {
        return new JsonObject()
                .put("indicator", subject.indicator().value())
                .put("label", JsonObject.of(subject.label()))
                .put("role", subject.role().id())
                .put("family", subject.family())
                .put("source", subject.source().toString())
                .put("method", subject.call().written())
                .put("waves", subject.waves().stream().map(WaveId::value).toList())
                .put(
                        "community",
                        Optional.ofNullable(subject.subgroup().community()).map(CommunityId::value))
                .put("attribute", subject.subgroup().attribute())
                .put("group", subject.subgroup().code());
    }

    private static void fill(JsonObject json, Shown shown, Presentations presentations) {
        Finding finding = shown.finding();
        if (finding instanceof Estimate estimate) {
            fill(json, estimate);
            json.put("details", presentations.of(shown).json(shown));
        } else if (finding instanceof NotEstimable absent) {
            json.put("status", "notEstimable").put("value", Optional.empty());
            json.put("reason", absent.reason().id());
            List.of("unit", "interval", "effect", "test", "communities", "verdict")
                    .forEach(key -> json.put(key, Optional.empty()));
            json.put("details", new JsonObject());
        }
        json.put("n", counted(finding.sample(), shown.includes(Part.SIZE)));
        json.put("provenance", provenance(finding.provenance()));
    }

    private static void fill(JsonObject json, Estimate estimate) {
        json.put("status", "estimate")
                .put("value", estimate.value())
                .put("unit", estimate.unit().id())
                .put(
                        "interval",
                        estimate.interval()
                                .map(limits -> interval(
                                        limits, estimate.intervalMethod().id())))
                .put("effect", estimate.effect().map(FindingsJson::effect))
                .put("test", estimate.test().map(FindingsJson::test))
                .put("communities", estimate.communities().map(FindingsJson::communities))
                .put("verdict", estimate.verdict().map(Verdict::id));
    }

    private static JsonObject target(TargetComparison compared) {
        return new JsonObject()
                .put("value", compared.target())
                .put("baseline", compared.baseline())
                .put("actual", compared.actual())
                .put("met", compared.isMet())
                .put("status", compared.status().id());
    }

    private static JsonObject effect(EffectSize effect) {
        return new JsonObject()
                .put("name", effect.name())
                .put("value", OptionalDouble.of(effect.value()))
                .put("low", effect.interval().map(Interval::low))
                .put("high", effect.interval().map(Interval::high));
    }

    private static JsonObject interval(Interval interval, String method) {
        return new JsonObject()
                .put("low", interval.low())
                .put("high", interval.high())
                .put("level", interval.level())
                .put("method", method);
    }

    private static JsonObject communities(CommunityBasis basis) {
        return new JsonObject().put("count", basis.count()).put("degreesOfFreedom", basis.degreesOfFreedom());
    }

    private static JsonObject test(SignificanceTest test) {
        return new JsonObject()
                .put("name", test.name())
                .put("statistic", test.statistic())
                .put("df", test.degreesOfFreedom())
                .put("p", OptionalDouble.of(test.p()))
                .put("pAdjusted", test.pAdjusted())
                .put("adjustment", test.adjustment());
    }

    private static JsonObject counted(AnalysisSample counted, boolean sized) {
        JsonObject excluded = new JsonObject();
        counted.excluded().forEach((reason, count) -> excluded.put(reason.id(), count));
        return new JsonObject()
                .put("used", counted.used())
                .put("eligible", sized ? counted.eligible() : null)
                .put("leftOut", sized ? excluded : null);
    }

    private static JsonObject provenance(Provenance provenance) {
        OptionalLong seed = provenance.seed();
        return new JsonObject()
                .put("source", provenance.source().toString())
                .put("instruments", provenance.instruments())
                .put("items", provenance.items())
                .put("rule", provenance.rule())
                .put("seed", seed.isPresent() ? (Object) seed.getAsLong() : null);
    }
}
