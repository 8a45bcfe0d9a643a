package org.vpip.reports.export;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vpip.analysis.finding.fact.CountPrecision;
import org.vpip.analysis.finding.fact.Fact;
import org.vpip.analysis.finding.fact.Fact.AmountSum;
import org.vpip.analysis.finding.fact.Fact.CategoryCount;
import org.vpip.analysis.finding.fact.Fact.PeopleCount;
import org.vpip.analysis.finding.fact.Fact.PeoplePresence;
import org.vpip.analysis.finding.fact.Fact.SquareSum;
import org.vpip.analysis.finding.fact.Fact.UnmodelledFact;
import org.vpip.analysis.finding.fact.Fact.ValueSum;
import org.vpip.analysis.finding.fact.PersonAmounts;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.fact.PersonVariable;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.fact.PossibleScores.ScoredChoice;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.FactBounds;
import org.vpip.reports.disclosure.fact.FactOrigin;
import org.vpip.reports.disclosure.fact.PublishedFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one fact, all but its people. */
final class FactFields {
    private FactFields() {}

    static ObjectNode write(PublishedFact published, ObjectNode line) {
        FactOrigin origin = published.origin();
        line.put("audience", origin.audience().id())
                .put("indicator", origin.indicator().value());
        origin.waves().forEach(wave -> line.withArray("waves").add(wave.value()));
        Subgroup subgroup = origin.subgroup();
        put(
                line,
                "community",
                subgroup.community() == null ? null : subgroup.community().value());
        put(line, "attribute", subgroup.attribute());
        put(line, "code", subgroup.code());
        line.put("fewest", published.fewest()).put("low", published.bounds().low());
        if (Double.isFinite(published.bounds().high())) {
            line.put("high", published.bounds().high());
        }
        writeKind(published.fact(), line);
        return line;
    }

    private static void put(ObjectNode line, String field, @Nullable String text) {
        if (text != null) {
            line.put(field, text);
        }
    }

    private static void writeKind(Fact fact, ObjectNode line) {
        if (fact instanceof ValueSum sum) {
            write(sum.variable(), line.put("kind", "sum").put("mean", sum.mean()));
            write(sum.scores(), line);
        } else if (fact instanceof SquareSum squares) {
            write(squares.variable(), line.put("kind", "squares").put("mean", squares.mean()));
            line.put("deviation", squares.deviation()).put("meanError", squares.meanError());
            write(squares.scores(), line.put("deviationError", squares.deviationError()));
        } else if (fact instanceof AmountSum amount) {
            write(amount.variable(), line.put("kind", "amount").put("mean", amount.mean()));
        } else if (fact instanceof CategoryCount category) {
            write(category.variable(), line.put("kind", "category").put("count", category.count()));
            if (!category.precision().isExact()) {
                line.put("base", category.precision().base());
            }
            category.choices().forEach(choice -> line.withArray("choices").add(choice));
        } else {
            line.put(
                    "kind",
                    fact instanceof PeopleCount ? "people" : fact instanceof PeoplePresence ? "presence" : "none");
        }
    }

    private static void write(PersonVariable variable, ObjectNode line) {
        ObjectNode written = line.putObject("variable").put("source", variable.source());
        variable.waves().forEach(wave -> written.withArray("waves").add(wave.value()));
    }

    private static void write(PossibleScores scores, ObjectNode line) {
        ObjectNode written = line.putObject("scores");
        scores.minimum().ifPresent(minimum -> written.put("minimum", minimum));
        scores.maximum().ifPresent(maximum -> written.put("maximum", maximum));
        scores.choices()
                .forEach(choice -> written.withArray("choices")
                        .addObject()
                        .put("name", choice.name())
                        .put("score", choice.score()));
    }

    static PublishedFact read(JsonNode line, PersonSet people) {
        FactOrigin origin = new FactOrigin(
                Audience.of(line.path("audience").asString()).orElseThrow(),
                new IndicatorId(line.path("indicator").asString()),
                waves(line),
                subgroup(line));
        FactBounds bounds =
                new FactBounds(line.path("low").asDouble(), line.path("high").asDouble(Double.POSITIVE_INFINITY));
        return new PublishedFact(
                origin, fact(line, people), bounds, line.path("fewest").asInt());
    }

    private static List<WaveId> waves(JsonNode line) {
        return FactsJson.elements(line.path("waves")).stream()
                .map(wave -> new WaveId(wave.asString()))
                .toList();
    }

    private static Subgroup subgroup(JsonNode line) {
        if (line.has("community")) {
            return Subgroup.of(new CommunityId(line.path("community").asString()));
        }
        return line.has("attribute")
                ? Subgroup.of(
                        line.path("attribute").asString(), line.path("code").asString())
                : Subgroup.EVERYBODY;
    }

    private static Fact fact(JsonNode line, PersonSet people) {
        PersonVariable variable =
                new PersonVariable(line.path("variable").path("source").asString(""), waves(line.path("variable")));
        double mean = line.path("mean").asDouble(0);
        return switch (line.path("kind").asString()) {
            case "people" -> new PeopleCount(people);
            case "presence" -> new PeoplePresence(people);
            case "none" -> new UnmodelledFact(people);
            case "sum" -> new ValueSum(people, variable, scores(line), mean);
            case "amount" -> new AmountSum(people, variable, PersonAmounts.UNKNOWN, mean);
            case "squares" ->
                new SquareSum(
                        people,
                        variable,
                        scores(line),
                        mean,
                        line.path("deviation").asDouble(),
                        line.path("meanError").asDouble(0),
                        line.path("deviationError").asDouble(0));
            case "category" ->
                new CategoryCount(
                        people,
                        variable,
                        choices(line),
                        line.path("count").asInt(),
                        new CountPrecision(line.path("base").asInt(1)));
            default -> throw new IllegalArgumentException("kind of fact must be known: " + line.path("kind"));
        };
    }

    private static List<String> choices(JsonNode line) {
        return FactsJson.elements(line.path("choices")).stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static PossibleScores scores(JsonNode line) {
        JsonNode scores = line.path("scores");
        List<ScoredChoice> choices = FactsJson.elements(scores.path("choices")).stream()
                .map(choice -> new ScoredChoice(
                        choice.path("name").asString(), choice.path("score").asDouble()))
                .toList();
        return new PossibleScores(optional(scores, "minimum"), optional(scores, "maximum"), choices);
    }

    private static OptionalDouble optional(JsonNode scores, String field) {
        return scores.has(field) ? OptionalDouble.of(scores.path(field).asDouble()) : OptionalDouble.empty();
    }
}
